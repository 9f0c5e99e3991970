package dev.signalbox.api.connector;

/**
 * How a product hands out a long list.
 *
 * <pre>{@code
 * patcher.get("/builds").pages(Paging.cursor("items", "next", "cursor"), Build.class)
 * portal.get("/players").pages(Paging.offset("", "offset", "limit", 200), Player.class)
 * }</pre>
 */
public sealed interface Paging {

  /** More than this is taken for a list without an end. */
  int MOST_ITEMS = 100_000;

  /**
   * Where in an answer its items are: names with dots between them; empty for the answer itself.
   */
  String items();

  /** After how many items the list counts as one without an end, which is an error. */
  int most();

  /** With another limit than {@value #MOST_ITEMS}. */
  Paging atMost(int count);

  /**
   * Each answer says where the next one begins, until it says nothing.
   *
   * @param items where the items are, such as {@code items} or {@code data.builds}
   * @param next where the next cursor is, such as {@code next}
   * @param parameter that takes it
   */
  static Paging cursor(String items, String next, String parameter) {
    return new Cursor(items, next, parameter, MOST_ITEMS);
  }

  /**
   * The caller counts, until an answer has fewer items than it was asked for.
   *
   * @param parameter that takes how many items to pass over
   * @param sizeParameter that takes how many to send
   */
  static Paging offset(String items, String parameter, String sizeParameter, int size) {
    return new Offset(items, parameter, sizeParameter, size, MOST_ITEMS);
  }

  /** See {@link Paging#cursor}. */
  record Cursor(String items, String next, String parameter, int most) implements Paging {
    @Override
    public Paging atMost(int count) {
      return new Cursor(items, next, parameter, count);
    }
  }

  /** See {@link Paging#offset}. */
  record Offset(String items, String parameter, String sizeParameter, int size, int most)
      implements Paging {

    public Offset {
      if (size < 1) {
        throw new IllegalArgumentException("A page has one item at least, not " + size + ".");
      }
    }

    @Override
    public Paging atMost(int count) {
      return new Offset(items, parameter, sizeParameter, size, count);
    }
  }
}
