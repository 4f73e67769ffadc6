using System.Text;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Import.ReadingFiles;
using EarlySupport.Service.Tests.Design;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>A spreadsheet that opens what the service wrote calculates nothing that somebody else wrote into it.</summary>
public sealed class FormulaCellTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task A_refused_value_that_would_be_a_formula_is_text(string value) => Assert.Equal(
        $"line,column,value,code,reason,row\r\n2,unit_id,\"'{value}\",id,no id,\"'{value};U1\"\r\n", await RejectedAsync(value));

    [Theory]
    [InlineData("a=1")]
    [InlineData("'=1")]
    [InlineData("1-1")]
    public async Task Any_other_stays_as_it_is(string value) => Assert.Equal(
        $"line,column,value,code,reason,row\r\n2,unit_id,{value},id,no id,{value};U1\r\n", await RejectedAsync(value));

    [Fact]
    public async Task A_carriage_return_before_a_formula_hides_nothing() =>
        Assert.Contains(",\"'\r=1\",", await RejectedAsync("\r=1"), StringComparison.Ordinal);

    [Fact]
    public async Task An_alert_of_somebody_with_such_a_number_is_none() => Assert.Equal(
        "employee_id,rule_id,reached_on\n\"'-2-3\",OWN,2026-02-28\n",
        await WrittenAsync(to => AlertsCsv.WriteAsync(
            [new AlertRow("A", "-2-3", "OWN", 1, new DateOnly(2026, 2, 28), "open", null, null, [], DateTimeOffset.UnixEpoch, null, null, null, null, null)],
            to, CancellationToken.None)));

    [Fact]
    public void There_is_one_place_that_makes_what_writes_csv() => Assert.Equal(
        ["ExportedCsv.cs"],
        Directory.EnumerateFiles(Path.Combine(SourceFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("CsvWriter.Create", StringComparison.Ordinal)).Select(Path.GetFileName));

    private static Task<string> RejectedAsync(string value) =>
        WrittenAsync(to => RejectedFile.WriteAsync(to, [new RejectedRow(2, $"{value};U1", "unit_id", value, "id", "no id")]));

    private static async Task<string> WrittenAsync(Func<Stream, Task> write)
    {
        using var written = new MemoryStream();
        await write(written);
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
