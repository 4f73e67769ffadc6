using System.Text;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Import;

/// <summary>The command line with files that are wrong: what it says, what it writes, how it ends, and that nothing is half-done.</summary>
public class RefusedFilesTests(RefusedFilesTests.WithWorkplace program) : IClassFixture<RefusedFilesTests.WithWorkplace>
{
    // Each row, and what is said of it. They begin on line 3, after a good one.
    private static readonly (string Row, string Reason)[] Wrong =
    [
        ("A1,E9,sickness,2026-02-02,2026-02-03,100", "employee_id 'E9' is not an employee of the organisation; expected one that is imported before"),
        ("A2,E1,sickness,2026-02-02,2026-02-01,100", "last_day '2026-02-01' is before first_day; expected 2026-02-02 or later, or nothing"),
        ("A3,E1,sickness,yesterday,2026-02-03,100", "first_day 'yesterday' is not a date; expected a day like 2025-02-28"),
        ("A4,E1,sickness,2025-02-29,2025-03-03,100", "first_day '2025-02-29' is not a date; expected a day like 2025-02-28"),
        ("A5,E1,flu,2026-02-02,2026-02-03,100",
            "kind 'flu' is not a kind of absence; expected one of sickness, occupational-accident, partial-sickness, rehabilitation, child-sickness"),
        ("A0,E2,sickness,2026-02-02,2026-02-03,100", "absence_id 'A0' is the id of an absence of employee 'E1' on line 2; expected an id of its own"),
        ("K1,E2,sickness,2026-02-02,2026-02-03,100", "absence_id 'K1' is the id of an absence of employee 'E1'; expected an id of its own"),
        ("A6,E1,sickness,2021-02-28,2021-03-03,100", "first_day '2021-02-28' is before the employment began; expected 2021-03-01 or later"),
        ("A7,E1,sickness,2026-02-02,2026-02-03,0", "percent '0' is not a percentage; expected a number above 0 and at most 100, such as 50 or 37.5"),
    ];

    [Fact]
    public async Task Wrong_rows_are_told_with_file_line_value_and_what_is_expected()
    {
        var file = program.NewFile("absences.csv");
        await File.WriteAllTextAsync(
            file, $"{Workplace.AbsencesHeader}A0,E1,sickness,2026-01-05,2026-01-06,100\n{string.Concat(Wrong.Select(w => w.Row + "\n"))}");

        await RefusesAsync(file, [.. Wrong.Select((w, i) => (i + 3, w.Reason))]);
    }

    [Fact]
    public Task A_missing_column_is_told_with_the_columns_there_must_be() => RefusesAsync(
        Encoding.UTF8.GetBytes("absence_id,employee_id,kind,first_day,last_day\n"), 1,
        "there is no column percent; expected absence_id,employee_id,kind,first_day,last_day,percent in any order");

    [Fact]
    public Task A_file_that_is_not_UTF_8_is_told_with_the_byte() => RefusesAsync(
        [.. Encoding.UTF8.GetBytes(Workplace.AbsencesHeader + "A1,E1,"), 0xE4, (byte)'\n'], 2,
        "byte 7 of the line, 0xE4, is not UTF-8; expected the file to be saved as UTF-8");

    [Fact]
    public async Task A_line_of_2_GB_is_told_without_reading_it()
    {
        var file = program.NewFile("absences.csv");
        await File.WriteAllTextAsync(file, Workplace.AbsencesHeader);
        // Sparse: the length is there, the bytes take no room.
        await using (var stream = File.Open(file, FileMode.Open))
            stream.SetLength(2L << 30);

        await RefusesAsync(file, (2, "the line is too long; expected at most 65536 bytes"));
    }

    [Fact]
    public async Task Skipping_imports_the_other_rows_and_tells_the_refused_ones_all_the_same()
    {
        var file = program.NewFile("absences.csv");
        await File.WriteAllTextAsync(file, Workplace.AbsencesHeader
            + "A1,E1,sickness,2026-02-02,2026-02-03,100\nA2,E9,sickness,2026-02-02,2026-02-03,100\nA3,E2,sickness,2026-02-02,2026-02-03,100\n");

        var run = await program.RunAsync("import", file, "--skip", "--organisation", "skipping", "--today", "2026-11-01");

        Assert.Contains($"{file}: 2 rows, 2 events.", run.MustEndWith(2).Output, StringComparison.Ordinal);
        Assert.Contains($"{file}:3: employee_id 'E9'", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["A1", "A3"], await program.Data.ListAsync<string>("select absence_id from read.absences where tenant_id = 'skipping' order by 1"));
        Assert.Equal(2, (await File.ReadAllLinesAsync(Rejected(file))).Length);
    }

    [Fact]
    public async Task A_file_that_is_right_now_leaves_no_refusals_of_an_earlier_run_behind()
    {
        var file = program.NewFile("units.csv");
        await File.WriteAllTextAsync(file, Workplace.Units);
        await File.WriteAllTextAsync(Rejected(file), "of an earlier run");

        (await program.RunAsync("import", file, "--organisation", "skipping")).MustEndWith(0);

        Assert.False(File.Exists(Rejected(file)));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_and_nothing_done()
    {
        var run = await program.RunAsync("import", "/no/such/folder");

        Assert.Equal("/no/such/folder: no such file or folder.", run.MustEndWith(1).Errors.Trim());
    }

    private static string Rejected(string file) => file + ".rejected.csv";

    private async Task RefusesAsync(byte[] content, int line, string reason)
    {
        var file = program.NewFile("absences.csv");
        await File.WriteAllBytesAsync(file, content);
        await RefusesAsync(file, (line, reason));
    }

    private async Task RefusesAsync(string file, params (int Line, string Reason)[] wrong)
    {
        var before = await program.Data.EventsAsync("own");

        var run = await program.RunAsync("import", file, "--organisation", "own");

        var told = run.MustEndWith(2).Errors.Split('\n').Where(line => line.StartsWith($"{file}:", StringComparison.Ordinal));
        Assert.Equal(
            [.. wrong.Select(w => $"{file}:{w.Line}: {w.Reason}"), $"{file}: {wrong.Length} refusals, all of them in {Rejected(file)}"], told);
        Assert.Equal($"{file}: refused, nothing imported.\n", run.Output);
        var lines = (await File.ReadAllLinesAsync(Rejected(file))).Skip(1).Select(row => row.Split(',')[0]);
        Assert.Equal(wrong.Select(w => $"{w.Line}"), lines);
        Assert.Equal(before, await program.Data.EventsAsync("own"));
    }

    /// <summary>Two organisations that know the people of <see cref="Workplace"/>; in the first, K1 is an absence of E1.</summary>
    public sealed class WithWorkplace : ProgramDatabase
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("early-support-");
        private int files;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var known = Directory.CreateDirectory(Path.Combine(folder.FullName, "known")).FullName;
            await File.WriteAllTextAsync(Path.Combine(known, "units.csv"), Workplace.Units);
            await File.WriteAllTextAsync(Path.Combine(known, "employees.csv"), Workplace.Employees);
            (await RunAsync("import", known, "--organisation", "skipping")).MustEndWith(0);
            await File.WriteAllTextAsync(Path.Combine(known, "absences.csv"), Workplace.AbsencesHeader + "K1,E1,sickness,2026-01-02,2026-01-02,100\n");
            (await RunAsync("import", known, "--organisation", "own")).MustEndWith(0);
        }

        public override async Task DisposeAsync()
        {
            folder.Delete(recursive: true);
            await base.DisposeAsync();
        }

        /// <summary>A path that nothing stands at yet, in a folder of its own.</summary>
        public string NewFile(string name) =>
            Path.Combine(folder.CreateSubdirectory($"{Interlocked.Increment(ref files)}").FullName, name);
    }
}
