package dev.signalbox.platform.trail.seal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * The place of an entry in the order of sealing. It goes by the transaction first: the numbers of
 * long transactions arrive late, but none arrives from a transaction below all that still run.
 *
 * @param era grows when transactions are counted anew
 */
public record Place(int era, long transaction, long number) implements Comparable<Place> {

  /** Before all entries. */
  public static final Place START = new Place(0, 0, 0);

  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::era)
          .thenComparing(Place::transaction, Long::compareUnsigned)
          .thenComparingLong(Place::number);

  /** From columns whose names end so: {@code last_era}, {@code last_transaction}, ... */
  static Place of(ResultSet row, String prefix) throws SQLException {
    return new Place(
        row.getInt(prefix + "era"),
        Long.parseUnsignedLong(row.getString(prefix + "transaction")),
        row.getLong(prefix + "number"));
  }

  /** For {@code (?, ?::xid8, ?)}; returns the next parameter's index. */
  public int bind(PreparedStatement statement, int first) throws SQLException {
    statement.setInt(first, era);
    statement.setString(first + 1, Long.toUnsignedString(transaction));
    statement.setLong(first + 2, number);
    return first + 3;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
