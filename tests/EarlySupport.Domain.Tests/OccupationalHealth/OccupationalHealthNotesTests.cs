using EarlySupport.Domain.OccupationalHealth;
using EarlySupport.Domain.OccupationalHealth.CorrectingNote;
using EarlySupport.Domain.OccupationalHealth.WritingNote;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Tests.OccupationalHealth;

public class OccupationalHealthNotesTests
{
    private static readonly OccupationalHealthNoteWritten Written = new("E1", "M1", Text("Seurataan"));
    private static readonly OccupationalHealthNoteCorrected Corrected = new("E1", "M1", 2, Text("Seurataan kuukausi"));

    [Fact]
    public void A_note_is_written() => Write("M1", "Seurataan").Gave(Written);

    [Fact]
    public void A_second_note_is_written_beside_the_first() =>
        Write("M2", "Seurataan", Written).Gave(new OccupationalHealthNoteWritten("E1", "M2", Text("Seurataan")));

    [Fact]
    public void Written_again_the_same_nothing_happens() => Write("M1", "Seurataan", Written).GaveNothing();

    [Fact]
    public void Written_again_as_it_first_was_nothing_happens_though_it_was_corrected_since() => Write("M1", "Seurataan", Written, Corrected).GaveNothing();

    [Fact]
    public void Another_note_needs_an_id_of_its_own() => Write("M1", "Muuta", Written).WasRefused(RefusalCodes.IdAlreadyUsed, ("id", "M1"));

    [Fact]
    public void Nothing_is_noted_about_somebody_who_is_not_known() =>
        new WriteOccupationalHealthNote("E1", "M1", Text("Seurataan")).Decide(OccupationalHealthNotes.None, employeeKnown: false)
            .WasRefused(RefusalCodes.EmployeeUnknown);

    [Fact]
    public void An_id_that_cannot_be_is_refused() => Write("M/1", "Seurataan").WasRefused(RefusalCodes.IdMalformed, ("field", "noteId"), ("maximum", 64));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_note_that_says_nothing_is_refused(string text) => Write("M1", text).WasRefused(RefusalCodes.TextMissing, ("field", "text"));

    [Fact]
    public void A_correction_is_a_new_version() => Correct(1, "Seurataan kuukausi", Written).Gave(Corrected);

    [Fact]
    public void A_corrected_note_is_corrected_further() =>
        Correct(2, "Seurataan kaksi kuukautta", Written, Corrected).Gave(new OccupationalHealthNoteCorrected("E1", "M1", 3, Text("Seurataan kaksi kuukautta")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Corrected_again_to_the_same_nothing_happens(int corrects) => Correct(corrects, "Seurataan kuukausi", Written, Corrected).GaveNothing();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Only_the_newest_version_is_corrected(int corrects) =>
        Correct(corrects, "Muuta", Written, Corrected).WasRefused(RefusalCodes.NoteVersionPassed, ("noteVersion", corrects), ("newest", 2));

    [Fact]
    public void A_note_that_is_not_there_is_not_corrected() =>
        Correct(1, "Seurataan", Written with { NoteId = "M2" }).WasRefused(RefusalCodes.NoteUnknown, ("noteId", "M1"));

    [Fact]
    public void A_correction_that_says_nothing_is_refused() => Correct(1, " ", Written).WasRefused(RefusalCodes.TextMissing, ("field", "text"));

    [Fact]
    public void A_text_does_not_print_itself() => Assert.DoesNotContain("Seurataan", $"{Written} {Corrected}", StringComparison.Ordinal);

    private static Decision Write(string noteId, string text, params object[] before) =>
        new WriteOccupationalHealthNote("E1", noteId, Text(text)).Decide(Given(before), employeeKnown: true);

    private static Decision Correct(int corrects, string text, params object[] before) =>
        new CorrectOccupationalHealthNote("E1", "M1", corrects, Text(text)).Decide(Given(before));

    private static OccupationalHealthNotes Given(object[] events) => events.Aggregate(OccupationalHealthNotes.None, OccupationalHealthNotes.Evolve);

    private static OccupationalHealthText Text(string text) => new("own", "E1", text);
}
