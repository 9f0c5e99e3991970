package dev.signalbox.api.audit;

/** How an export is written. */
public enum AuditFormat {
  /**
   * A header line, then a line for each entry. What a spreadsheet would take for a formula has an
   * apostrophe before it.
   */
  CSV("text/csv;charset=utf-8", "csv"),
  /** A JSON object on a line for each entry. */
  JSON("application/x-ndjson", "jsonl");

  private final String contentType;
  private final String suffix;

  AuditFormat(String contentType, String suffix) {
    this.contentType = contentType;
    this.suffix = suffix;
  }

  public String contentType() {
    return contentType;
  }

  /** Of the file's name. */
  public String suffix() {
    return suffix;
  }
}
