using System.Text.RegularExpressions;
using EarlySupport.Domain.Privacy.NamingIllness;
using EarlySupport.Service.Privacy.NamingIllness;
using EarlySupport.Service.Tests.Design;

namespace EarlySupport.Service.Tests.Privacy.NamingIllness;

/// <summary>The list of words that comes with the program, on what people write: both sides.</summary>
public class IllnessWordListTests
{
    private static readonly TextGuard Guard = new();

    [Theory]
    [InlineData("Kertoi, että hänellä on masennus.", "masennus")]
    [InlineData("masennuksesta toipuminen", "masennuksesta")]
    [InlineData("Aloitti masennuslääkkeet", "masennuslääkkeet")]
    [InlineData("työuupumuksen takia", "työuupumuksen")]
    [InlineData("Kausiflunssa kierteli koko tiimissä.", "Kausiflunssa")]
    [InlineData("selkäkipuja iltaisin", "selkäkipuja")]
    [InlineData("rintasyövän hoidot", "rintasyövän")]
    [InlineData("SYÖPÄHOIDOT JATKUVAT", "SYÖPÄHOIDOT")]
    [InlineData("Jännetuppitulehdus oikeassa kädessä", "Jännetuppitulehdus")]
    [InlineData("tulehduksen jälkeen", "tulehduksen")]
    [InlineData("MS-taudin oireet", "MS-taudin")]
    [InlineData("ranteen murtuman vuoksi", "murtuman")]
    [InlineData("Hon har utmattningssyndrom", "utmattningssyndrom")]
    [InlineData("ryggvärk sedan hösten", "ryggvärk")]
    [InlineData("bröstcancern", "bröstcancern")]
    [InlineData("på grund av migränen", "migränen")]
    [InlineData("Off with arthritis", "arthritis")]
    [InlineData("signs of depression", "depression")]
    [InlineData("Her diabetes is under control", "diabetes")]
    [InlineData("syo\u0308pä", "syo\u0308pä")] // Pasted with the dots as a mark of their own.
    [InlineData("ma\u00ADsennus", "ma\u00ADsennus")] // With a soft hyphen.
    public void A_word_that_names_an_illness_is_found(string text, string word)
    {
        var found = Assert.Single(Guard.Find(text));

        Assert.Equal(new NamedIllness(text.IndexOf(word, StringComparison.Ordinal), word.Length, word, NamedBy.Word), found);
    }

    [Theory]
    [InlineData("Sairausloma päättyi, sairauspoissaoloja ei enää ole. Lääkärintodistus toimitettiin.")]
    [InlineData("Työ on raskasta, stressiä ja kuormitusta on paljon, ja hän on väsynyt.")]
    [InlineData("Ilmapiiri on tulehtunut ja tunnelma masentava; ahdistelua ei siedetä.")]
    [InlineData("Kipupiste on aikaa vievä raportointi, kipeä aihe kaikille.")]
    [InlineData("Ammattitauti-ilmoitus ja testauditointi")]
    [InlineData("Syövät lounasta yhdessä ja särkevät ennätyksiä.")]
    [InlineData("Apuvälineet ja ergonomia kuntoon, tauot pidetään.")]
    [InlineData("Ohjattiin päihdeohjelmaan työterveyden kautta.")]
    [InlineData("Sjukledigheten tar slut; sjukfrånvaro och stress i nätverket påverkar verksamheten.")]
    [InlineData("Deltar i missbruksprogrammet, medverkar i hantverk.")]
    [InlineData("Sick leave ended. Aids and ergonomics were agreed; the cold storage is moved.")]
    [InlineData("She has been under stress, and the earth is flat.")]
    public void What_people_say_of_work_is_not(string text) => Assert.Empty(Guard.Find(text));

    [Fact]
    public void No_text_of_the_demo_organisation_is_held_back()
    {
        var texts = Directory.GetFiles(Path.Combine(SourceFolder.Root, "src", "EarlySupport.Service", "Demo"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"([^\"\\n]+)\"").Select(match => match.Groups[1].Value))
            .Where(text => text.Contains(' ', StringComparison.Ordinal)).ToList();

        Assert.True(texts.Count > 100);
        Assert.Empty(texts.SelectMany(Guard.Find));
    }
}
