using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Demo;

/// <summary>The units of a middle-sized town and its sectors; the first is where its director works.</summary>
internal static class DemoUnits
{
    public static readonly IReadOnlyList<Unit> All =
    [
        new("U01", "Kaupunginkanslia", "Konsernihallinto"),
        new("U02", "Henkilöstö- ja talouspalvelut", "Konsernihallinto"),
        new("U03", "Keskustan päiväkoti", "Varhaiskasvatus ja opetus"),
        new("U04", "Koivurinteen päiväkoti", "Varhaiskasvatus ja opetus"),
        new("U05", "Rantakoulu", "Varhaiskasvatus ja opetus"),
        new("U06", "Lukio", "Varhaiskasvatus ja opetus"),
        new("U07", "Kirjasto", "Kulttuuri ja vapaa-aika"),
        new("U08", "Liikuntapalvelut", "Kulttuuri ja vapaa-aika"),
        new("U09", "Katu- ja viheralueet", "Tekniset palvelut"),
        new("U10", "Vesihuolto", "Tekniset palvelut"),
        new("U11", "Keskuskeittiö", "Ruoka- ja puhtauspalvelut"),
        new("U12", "Puhtauspalvelut", "Ruoka- ja puhtauspalvelut"),
    ];
}
