using System.Text;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

public sealed class RejectedFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rejected-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("in/absences.csv", "in/absences.csv.rejected.csv")]
    [InlineData("in/absences.txt", "in/absences.txt.rejected.csv")]
    public void It_stands_beside_the_input(string input, string expected) => Assert.Equal(expected, RejectedFile.PathFor(input));

    [Theory]
    [InlineData("in/absences.csv.rejected.csv", true)]
    [InlineData("in/absences.Rejected.CSV", true)]
    [InlineData("in/rejected.csv", false)]
    [InlineData("in/absences.csv", false)]
    public void It_is_not_taken_for_an_input(string path, bool isOne) => Assert.Equal(isOne, RejectedFile.IsOne(path));

    [Fact]
    public async Task It_has_every_refusal_and_quotes_what_needs_it()
    {
        var file = await Reading.Units("U1,\"Kou\nlu\",\nU2,Mäkelä\n");

        await RejectedFile.WriteAsync(Input, file.Rejected);

        Assert.Equal(
            "line,column,value,code,reason,row\r\n"
            + "2,name,\"Kou\nlu\",control-character,\"name 'Kou\uFFFDlu' has a control character, such as a tab or a line break, in it; "
            + "expected plain text\",\"U1,\"\"Kou\nlu\"\",\"\r\n"
            + "2,sector,,required,sector is empty; expected a value,\"U1,\"\"Kou\nlu\"\",\"\r\n"
            + "4,,,wrong-field-count,\"the row has 2 fields; expected 3, as in the header row (a comma inside a value needs quotes around "
            + "the value)\",\"U2,Mäkelä\"\r\n",
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(RejectedFile.PathFor(Input))));
    }

    [Fact]
    public async Task A_later_run_overwrites_it_and_removes_it_when_nothing_is_refused()
    {
        await RejectedFile.WriteAsync(Input, (await Reading.Units(string.Concat(Enumerable.Repeat("U 1,a,b\n", 9)))).Rejected);
        await RejectedFile.WriteAsync(Input, (await Reading.Units("U1,,b\n")).Rejected);
        Assert.Equal(2, (await File.ReadAllLinesAsync(RejectedFile.PathFor(Input))).Length);

        await RejectedFile.WriteAsync(Input, []);
        Assert.Empty(folder.EnumerateFiles());

        await RejectedFile.WriteAsync(Input, []);
        Assert.Empty(folder.EnumerateFiles());
    }

    private string Input => Path.Combine(folder.FullName, "units.csv");
}
