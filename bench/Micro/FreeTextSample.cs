using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>What somebody might write, and what must be understood.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Words">The words.</param>
/// <param name="Wish">The measure that she asks about; null when distress comes first.</param>
/// <param name="Distress">The distress that must be detected; null for none.</param>
public sealed record FreeTextSample(string Name, string Words, string? Wish, DistressKind? Distress = null)
{
    /// <summary>As long as most messages are.</summary>
    public const string Bulgarian = "Искам да запиша дъщеря си в детска градина, но всички групи са пълни";

    /// <summary>The same in English.</summary>
    public const string English = "I need a place in a kindergarten for my daughter, but all the groups are full";

    private const string InLatinLetters = "iskam da zapi6a dyshterq si v detska gradina, no vsichki grupi sa pylni";

    private const string LongBulgarian =
        """
        Здравейте, пиша ви за първи път и не знам точно откъде да започна. От два месеца живея при сестра ми с двете деца, тя ни
        прие, но при нея е тясно и не може да е за дълго. Големият ми син тръгна на училище през септември и там всичко е
        наред, учителката е внимателна с него. За малката обаче няма кой да я гледа, тя навърши три години през август. Подадох
        молба в детската градина до нас, но ми казаха, че групите са пълни и че следващото класиране е чак през пролетта.
        Започнах работа в един цех за шиене, започваме много рано и никой не може да я води и да я прибира, а сестра ми също
        работи. Чух от една жена, че понякога приемат дете и по средата на годината, ако майката е сменила града. Не знам дали
        това важи и за мен, нито какви документи трябват. Бих искала да разбера какво мога да направя и дали си струва да
        подам молбата още веднъж. Бързам, защото от първи декември ще ме местят на друга машина и ще оставам до по-късно, а не
        искам да губя мястото си. Благодаря ви предварително!
        """;

    private const string LongEnglish =
        """
        Hello, I am writing for the first time and I am not sure where to begin. For two months I have been living at my sister's
        with my two children; she took us in, but there is little space and it cannot be for long. My older son has been going
        to school since September and all is well there, his teacher is kind to him. But there is nobody to look after the little
        one, who turned three in August. I applied at the kindergarten near us and they told me that the groups are full, and
        that the next admission is only in spring. I have found work in a sewing workshop, we begin very early, and nobody can
        bring her and fetch her, because my sister works too. A woman told me that sometimes they admit a child in the middle of
        the year when the mother has moved from another town. I do not know whether that is so for me too, nor which papers it
        takes. I would like to find out what I can do, and whether it is any use to apply once more. It is a little urgent,
        because from December on I am to stay longer every day. Thank you very much in advance!
        """;

    public static IReadOnlyList<FreeTextSample> All { get; } =
    [
        new("Bulgarian, short", "детска градина", "kindergarten"),
        new("Bulgarian, typical", Bulgarian, "kindergarten"),
        new("Bulgarian, 1000 letters", LongBulgarian, "kindergarten"),
        new("Bulgarian, in Latin letters", InLatinLetters, "kindergarten"),
        new("Bulgarian, distress", "Мъжът ми ме бие и заплашва, че ще ме намери, където и да отида", null, DistressKind.Danger),
        new("English, short", "kindergarten", "kindergarten"),
        new("English, typical", English, "kindergarten"),
        new("English, 1000 letters", LongEnglish, "kindergarten"),
        new("English, distress", "My husband beats me and says that he will find me wherever I go", null, DistressKind.Danger),
    ];

    public override string ToString() => Name;
}
