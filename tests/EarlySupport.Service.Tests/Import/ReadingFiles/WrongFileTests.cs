using System.Text;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>What is wrong with a file as a whole: nothing of it can be imported.</summary>
public class WrongFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n\n")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_refused(string content) =>
        await RefusedWith("empty-file", 1, "the file is empty; expected a header row", content);

    [Fact]
    public async Task A_missing_column_is_named_with_the_columns_that_are_expected() =>
        await RefusedWith(
            "missing-column", 1, "there is no column sector; expected unit_id,name,sector in any order", "unit_id,name\nU1,Koulu\n");

    [Fact]
    public async Task Every_missing_column_is_named()
    {
        var file = await Reading.Text("absences.csv", "absence_id,employee_id,kind,first,last,percent\n");

        Assert.Equal(["1 first_day missing-column", "1 last_day missing-column"], file.Refusals());
    }

    [Fact]
    public async Task Semicolons_are_pointed_out() =>
        Assert.EndsWith(
            "in any order, separated by commas, not by semicolons",
            (await Reading.Text("units.csv", "unit_id;name;sector\nU1;Koulu;Sivistys\n")).Rejected[0].Reason);

    [Fact]
    public async Task A_column_that_is_there_twice_is_refused() =>
        await RefusedWith(
            "duplicate-column", 1, "the column name is there more than once; expected it once", "unit_id,name,sector,name\nU1,a,b,c\n");

    [Fact]
    public async Task A_byte_that_is_not_UTF8_is_refused_with_its_place()
    {
        byte[] latin1 = [.. Encoding.Latin1.GetBytes("unit_id,name,sector\r\nU1,Koulu,Sivistys\r\nU2,Mäkelä,Sivistys\r\n")];

        var file = await Reading.Bytes("units.csv", latin1);

        var refused = Assert.Single(file.Rejected);
        Assert.Equal(("not-utf-8", 3), (refused.Code, refused.Line));
        Assert.Equal("byte 5 of the line, 0xE4, is not UTF-8; expected the file to be saved as UTF-8", refused.Reason);
        Assert.Empty(((ImportFile<Unit>)file).Accepted);
    }

    [Fact]
    public async Task A_character_cut_off_at_the_end_of_the_file_is_not_UTF8()
    {
        var file = await Reading.Bytes("units.csv", [.. Encoding.UTF8.GetBytes(Reading.UnitHeader + "U1,Koulu,Sivistys"), 0xC3]);

        Assert.Equal(["2 - not-utf-8"], file.Refusals());
    }

    [Fact]
    public async Task A_file_in_UTF16_is_not_UTF8() =>
        Assert.Equal(
            ["1 - not-utf-8"],
            (await Reading.Bytes("units.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Reading.UnitHeader)])).Refusals());

    [Fact]
    public async Task Rows_refused_before_the_fault_are_reported_with_it()
    {
        var text = Reading.UnitHeader + "U 1,a,b\nU2,a,b\nU3,";

        var file = await Reading.Bytes("units.csv", [.. Encoding.UTF8.GetBytes(text), 0xFF, .. ",c\n"u8]);

        Assert.Equal(["2 unit_id not-an-id", "4 - not-utf-8"], file.Refusals());
    }

    [Theory]
    [InlineData(1, "\n")]
    [InlineData(2, "\n")]
    [InlineData(3, "\r\n")]
    [InlineData(60_000, "\n")]
    public async Task Characters_of_several_bytes_are_read_whole_wherever_the_pieces_end(int shift, string lineEnd)
    {
        var names = Enumerable.Range(0, 2_000).Select(i => string.Concat(Enumerable.Repeat("aä€😀", i % 20 + 1))).ToList();
        var rows = names.Select((name, i) => $"U{i},{name},{name}{lineEnd}");

        var file = (ImportFile<Unit>)await Reading.Text(
            "units.csv", new string('x', shift) + $",unit_id,name,sector{lineEnd}" + string.Concat(rows.Select(row => "," + row)));

        Assert.Empty(file.Rejected);
        Assert.Equal(names, file.Accepted.Select(row => row.Value.Name));
        Assert.Equal(Enumerable.Range(2, 2_000), file.Accepted.Select(row => row.Line));
    }

    private static async Task RefusedWith(string code, int line, string reason, string content)
    {
        var file = await Reading.Text("units.csv", content);

        Assert.Equal(new RejectedRow(line, file.Rejected[0].Raw, file.Rejected[0].Column, null, code, reason), Assert.Single(file.Rejected));
        Assert.Empty((file as ImportFile<Unit>)?.Accepted ?? []);
    }
}
