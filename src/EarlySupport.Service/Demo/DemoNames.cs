namespace EarlySupport.Service.Demo;

/// <summary>First and last names that go together: Finnish, some Swedish, and some of people who have moved to Finland.</summary>
internal static class DemoNames
{
    private static readonly (double Share, string[] First, string[] Last)[] Kinds =
    [
        (0.84, [
            "Liisa", "Matti", "Anna", "Juhani", "Helena", "Timo", "Johanna", "Pekka", "Kaisa", "Antti", "Sari", "Mikko", "Päivi", "Jari",
            "Minna", "Kari", "Tiina", "Ville", "Eeva", "Sami", "Riikka", "Jukka", "Hanna", "Eino", "Marja", "Lauri", "Satu", "Olli", "Anu",
            "Heikki", "Kirsi", "Tapio",
        ], [
            "Korhonen", "Virtanen", "Mäkinen", "Nieminen", "Mäkelä", "Hämäläinen", "Laine", "Heikkinen", "Koskinen", "Järvinen",
            "Lehtonen", "Saarinen", "Salminen", "Heinonen", "Niemi", "Kinnunen", "Salonen", "Turunen", "Salo", "Laitinen", "Rantanen",
            "Tuominen", "Karjalainen", "Jokinen", "Mattila", "Savolainen", "Lahtinen", "Ahonen", "Leppänen", "Väisänen", "Hiltunen",
            "Pitkänen",
        ]),
        (0.10, [
            "Mikael", "Gunilla", "Henrik", "Maria", "Kristian", "Annika", "Göran", "Åsa", "Patrik", "Camilla", "Tom", "Ulrika",
        ], [
            "Johansson", "Nyman", "Lindholm", "Karlsson", "Åkerlund", "Eriksson", "Björklund", "Sundström", "Holmberg", "Nyström",
            "Backman", "Grönroos",
        ]),
        (0.06, [
            "Amina", "Oleksandr", "Nguyen", "Fatima", "Tatjana", "Kristjan", "Omar", "Natalia", "Ahmed", "Svetlana",
        ], [
            "Hassan", "Ivanova", "Tran", "Tamm", "Kovalenko", "Ali", "Saar", "Yusuf", "Petrova", "Noor",
        ]),
    ];

    public static string One(SeededRandom random)
    {
        var share = random.Share();
        var kind = 0;
        while (kind < Kinds.Length - 1 && share >= Kinds[kind].Share)
            share -= Kinds[kind++].Share;
        return $"{random.OneOf(Kinds[kind].First)} {random.OneOf(Kinds[kind].Last)}";
    }
}
