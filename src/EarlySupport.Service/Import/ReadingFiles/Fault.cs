namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>
/// Something wrong with a row or a file. Every code there is, with its sentence. Codes are a storage format: scripts read them in
/// <c>.rejected.csv</c> files.
/// </summary>
internal sealed record Fault(string? Column, string? Value, string Code, string Reason)
{
    public RejectedRow At(int line, string raw) => new(line, raw, Column, Value, Code, Reason);

    // The file as a whole.
    public static Fault EmptyFile() => OfRow("empty-file", "the file is empty; expected a header row");

    public static Fault UnknownFile() => OfRow("unknown-file",
        "neither the file's name nor its header says what it is; expected units, employees or absences in the name, or a column unit_id, "
        + "employee_id or absence_id");

    public static Fault MissingColumn(string column, IReadOnlyList<string> needed, string header) => new(column, null, "missing-column",
        $"there is no column {column}; expected {string.Join(',', needed)} in any order"
        + (header.Contains(';', StringComparison.Ordinal) ? ", separated by commas, not by semicolons" : ""));

    public static Fault DuplicateColumn(string column) => new(column, null, "duplicate-column",
        $"the column {column} is there more than once; expected it once");

    public static Fault NotUtf8(int position, byte value) => OfRow("not-utf-8",
        $"byte {position} of the line, 0x{value:X2}, is not UTF-8; expected the file to be saved as UTF-8");

    public static Fault LineTooLong(int maxBytes) => OfRow("line-too-long", $"the line is too long; expected at most {maxBytes} bytes");

    public static Fault RowTooLong(int maxBytes) => OfRow("row-too-long",
        $"the row goes on over more than {maxBytes} bytes; expected a quote that was opened to be closed before");

    // The row.
    public static Fault UnclosedQuote() => OfRow("unclosed-quote", "a quote is opened and never closed; expected a second quote");

    public static Fault StrayQuote() => OfRow("stray-quote",
        "a quote stands in the wrong place; expected quotes around a whole value, and those inside it doubled");

    public static Fault FieldCount(int found, int expected) => OfRow("wrong-field-count",
        $"the row has {found} fields; expected {expected}, as in the header row (a comma inside a value needs quotes around the value)");

    // One value.
    public static Fault Required(string column, string value) => new(column, value, "required", $"{column} is empty; expected a value");

    public static Fault BadId(string column, string value) => Of(column, value, "not-an-id",
        "is not an id; expected 1 to 64 of the characters A-Z, a-z, 0-9, '-', '_' and '.'");

    public static Fault ControlCharacter(string column, string value) => Of(column, value, "control-character",
        "has a control character, such as a tab or a line break, in it; expected plain text");

    public static Fault TooLong(string column, string value, int max) => Of(column, value, "too-long",
        $"has {value.Length} characters; expected at most {max}");

    public static Fault BadEmail(string column, string value) => Of(column, value, "not-an-email",
        "is not an e-mail address; expected one like name@example.org, or nothing");

    public static Fault NotADate(string column, string value) => Of(column, value, "not-a-date",
        "is not a date; expected a day like 2025-02-28");

    public static Fault DateOutOfRange(string column, string value, DateOnly first, DateOnly last) => Of(column, value, "date-out-of-range",
        $"is too far away; expected a day from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");

    public static Fault EndsBeforeStart(string column, string value, string startColumn, DateOnly start) => Of(column, value,
        "ends-before-start", $"is before {startColumn}; expected {start:yyyy-MM-dd} or later, or nothing");

    public static Fault UnknownKind(string column, string value, IEnumerable<string> known) => Of(column, value, "unknown-kind",
        $"is not a kind of absence; expected one of {string.Join(", ", known)}");

    public static Fault NotAPercentage(string column, string value) => Of(column, value, "not-a-percentage",
        "is not a percentage; expected a number above 0 and at most 100, such as 50 or 37.5");

    // Against the rows before it, and against what the organisation has.
    public static Fault OtherValues(string column, string id, int firstLine) => Of(column, id, "id-repeated",
        $"stands with other values on line {firstLine}; expected each id once");

    public static Fault IdOfTwoPeople(string column, string id, string owner, int? firstLine = null) => Of(column, id, "id-of-two-people",
        $"is the id of an absence of employee '{Shown(owner)}'{(firstLine is { } line ? $" on line {line}" : "")}; "
        + "expected an id of its own");

    public static Fault UnknownUnit(string id) => Of("unit_id", id, "unknown-unit",
        "is not a unit of the organisation; expected one that is imported before");

    public static Fault UnknownSupervisor(string id) => Of("supervisor_id", id, "unknown-supervisor",
        "is not an employee of the organisation, nor a row of this file that can be imported; expected one of these, or nothing");

    public static Fault OwnSupervisor(string id) => Of("supervisor_id", id, "own-supervisor",
        "is the employee's own id; expected somebody else, or nothing at the top");

    public static Fault SupervisorCycle(string id) => Of("supervisor_id", id, "supervisor-cycle",
        "leads back to the employee; expected a line of command that ends at the top");

    public static Fault UnknownEmployee(string id) => Of("employee_id", id, "unknown-employee",
        "is not an employee of the organisation; expected one that is imported before");

    public static Fault BeforeEmployment(DateOnly firstDay, DateOnly employedFrom) => Of("first_day", $"{firstDay:yyyy-MM-dd}",
        "before-employment", $"is before the employment began; expected {employedFrom:yyyy-MM-dd} or later");

    public static Fault AfterEmployment(DateOnly firstDay, DateOnly employedTo) => Of("first_day", $"{firstDay:yyyy-MM-dd}",
        "after-employment", $"is after the employment ended; expected {employedTo:yyyy-MM-dd} or earlier");

    private static Fault Of(string column, string value, string code, string wrong) =>
        new(column, value, code, $"{column} '{Shown(value)}' {wrong}");

    private static Fault OfRow(string code, string reason) => new(null, null, code, reason);

    // A value may be 64 KiB long, or move the terminal's cursor; a message is neither the place for the one nor for the other.
    private static string Shown(string value) =>
        string.Concat((value.Length > 60 ? value[..60] + "…" : value).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
