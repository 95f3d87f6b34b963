namespace WegoBot.Bench.Desk;

/// <summary>Harmless sentences, no two alike: each is looked for on the other side.</summary>
internal static class Words
{
    private static readonly string[] Things =
    [
        "хляб", "маса", "стол", "прозорец", "чаша", "книга", "лампа", "чадър", "палто", "ябълка", "круша", "топка",
        "влак", "лодка", "облак", "мост", "поле", "река", "гора", "цвете", "камък", "пясък", "море", "звезда",
    ];

    private static int _count;

    public static string Next()
    {
        var number = Interlocked.Increment(ref _count);
        var (one, two, three) = (Things[number % Things.Length], Things[number / Things.Length % Things.Length], Things[number / Things.Length / Things.Length % Things.Length]);
        return $"Питаме за обучението: {one}, {two} и {three}.";
    }
}
