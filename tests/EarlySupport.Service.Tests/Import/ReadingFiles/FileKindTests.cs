using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

public class FileKindTests
{
    [Theory]
    [InlineData("units.csv", ImportFileKind.Units)]
    [InlineData("/in/absences/Employees-2026.CSV", ImportFileKind.Employees)]
    [InlineData("2026-11 absences.txt", ImportFileKind.Absences)]
    public void The_name_says_what_a_file_is(string name, ImportFileKind kind) => Assert.Equal(kind, ImportFileKinds.Of(name, []));

    [Theory]
    [InlineData("unit_id,name,sector", ImportFileKind.Units)]
    [InlineData("unit_id,employee_id,name", ImportFileKind.Employees)]
    [InlineData("employee_id,unit_id,absence_id", ImportFileKind.Absences)]
    public void Otherwise_the_header_does_whatever_the_order(string header, ImportFileKind kind)
    {
        Assert.Equal(kind, ImportFileKinds.Of("payroll.csv", header.Split(',')));
        Assert.Equal(kind, ImportFileKinds.Of("employees-and-absences.csv", header.Split(',')));
    }

    [Fact]
    public async Task A_file_that_neither_tells_is_refused()
    {
        var file = await Reading.Text("payroll.csv", "id,name\n1,a\n");

        Assert.Null(file.Kind);
        Assert.Equal(["1 - unknown-file"], file.Refusals());
        Assert.Equal("id,name", file.Rejected[0].Raw);
    }
}
