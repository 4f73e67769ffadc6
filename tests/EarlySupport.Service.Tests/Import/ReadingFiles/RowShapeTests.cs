using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>How rows and their values are told apart: line ends, quotes, columns in another order.</summary>
public class RowShapeTests
{
    private static readonly Unit School = new("U1", "Koulu", "Sivistys");
    private static readonly Unit Library = new("U2", "Kirjasto", "Sivistys");

    [Theory]
    [InlineData("unit_id,name,sector\nU1,Koulu,Sivistys\nU2,Kirjasto,Sivistys\n")]
    [InlineData("unit_id,name,sector\nU1,Koulu,Sivistys\nU2,Kirjasto,Sivistys")]
    [InlineData("unit_id,name,sector\r\nU1,Koulu,Sivistys\r\nU2,Kirjasto,Sivistys\r\n")]
    [InlineData("unit_id,name,sector\r\nU1,Koulu,Sivistys\r\nU2,Kirjasto,Sivistys")]
    [InlineData("unit_id,name,sector\rU1,Koulu,Sivistys\rU2,Kirjasto,Sivistys\r")]
    [InlineData("\uFEFFunit_id,name,sector\nU1,Koulu,Sivistys\nU2,Kirjasto,Sivistys\n")]
    [InlineData("sector,unit_id,name\nSivistys,U1,Koulu\nSivistys,U2,Kirjasto\n")]
    [InlineData("unit_id,code,name,,sector,\nU1,7,Koulu,x,Sivistys,y\nU2,8,Kirjasto,,Sivistys,\n")]
    [InlineData("\"unit_id\",\"name\",\"sector\"\n\"U1\",\"Koulu\",\"Sivistys\"\n\"U2\",\"Kirjasto\",\"Sivistys\"\n")]
    public async Task However_a_file_is_written_the_same_is_read(string content)
    {
        var file = (ImportFile<Unit>)await Reading.Text("units.csv", content);

        Assert.Empty(file.Rejected);
        Assert.Equal([(2, School), (3, Library)], file.Accepted.Select(row => (row.Line, row.Value)));
    }

    [Fact]
    public async Task Blank_lines_are_left_out_and_counted()
    {
        var file = await Reading.Units("\n\r\nU1,Koulu,Sivistys\n\nU2,Kirjasto,Sivistys\n\n");

        Assert.Empty(file.Rejected);
        Assert.Equal([4, 6], file.Accepted.Select(row => row.Line));
    }

    [Fact]
    public async Task Commas_and_quotes_stand_in_quotes()
    {
        const string Row = "U1,\"Koulu, \"\"Uusi\"\"\",Sivistys";

        var file = await Reading.Units(Row + "\r\n");

        Assert.Equal(new AcceptedRow<Unit>(2, Row, new Unit("U1", "Koulu, \"Uusi\"", "Sivistys")), Assert.Single(file.Accepted));
    }

    [Fact]
    public async Task A_line_break_in_quotes_is_part_of_the_value_and_counts_as_a_line()
    {
        var file = (ImportFile<Unit>)await Reading.Text(
            "units.csv", "unit_id,name,sector,notes\nU1,Koulu,Sivistys,\"one\r\ntwo\nthree\"\nU2,Kirjasto,Sivistys,\n");

        Assert.Equal([(2, School), (5, Library)], file.Accepted.Select(row => (row.Line, row.Value)));
        Assert.Equal("U1,Koulu,Sivistys,\"one\r\ntwo\nthree\"", file.Accepted[0].Raw);
    }

    [Fact]
    public async Task A_line_break_in_a_name_is_refused_with_the_line_the_row_begins_on()
    {
        var file = await Reading.Units("U1,\"Kou\nlu\",Sivistys\nU2,Kirjasto,Sivistys\n");

        Assert.Equal(["2 name control-character"], file.Refusals());
        Assert.Equal([4], file.Accepted.Select(row => row.Line));
    }

    [Theory]
    [InlineData("U1,Koulu", 2)]
    [InlineData("U1,Koulu,Sivistys,extra", 4)]
    [InlineData("U1,Koulu, Uusi,Sivistys", 4)]
    [InlineData("U1", 1)]
    public async Task A_row_has_as_many_fields_as_the_header(string row, int fields)
    {
        var file = await Reading.Units(row + "\nU2,Kirjasto,Sivistys\n");

        Assert.Equal($"the row has {fields} fields; expected 3, as in the header row (a comma inside a value needs quotes around the value)",
            Assert.Single(file.Rejected).Reason);
        Assert.Equal(("wrong-field-count", row, 2), (file.Rejected[0].Code, file.Rejected[0].Raw, file.Rejected[0].Line));
        Assert.Equal([Library], file.Accepted.Select(accepted => accepted.Value));
    }

    [Theory]
    [InlineData("U1,Kou\"lu,Sivistys")]
    [InlineData("U1,\"Kou\"lu,Sivistys")]
    [InlineData("U1,\"Koulu\" ,Sivistys")]
    public async Task A_quote_in_the_wrong_place_is_refused_and_the_next_row_read(string row)
    {
        var file = await Reading.Units(row + "\nU2,Kirjasto,Sivistys\n");

        Assert.Equal(["2 - stray-quote"], file.Refusals());
        Assert.Equal(row, file.Rejected[0].Raw);
        Assert.Equal([Library], file.Accepted.Select(accepted => accepted.Value));
    }

    [Theory]
    [InlineData("U2,\"Kirjasto,Sivistys\nU3,Kirjasto,Sivistys\n")]
    [InlineData("U2,Kirjasto,\"Sivistys\"\"\n")]
    [InlineData("U2,Kirjasto,\"")]
    public async Task A_quote_that_is_never_closed_is_refused_where_its_row_begins(string rows)
    {
        var file = await Reading.Units("U1,Koulu,Sivistys\n" + rows);

        Assert.Equal(["3 - unclosed-quote"], file.Refusals());
        Assert.Equal([School], file.Accepted.Select(accepted => accepted.Value));
    }
}
