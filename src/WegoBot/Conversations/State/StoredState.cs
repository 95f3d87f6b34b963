using System.Text.Json.Serialization;
using WegoBot.Dialogue;

namespace WegoBot.Conversations;

/// <summary>
/// The stored form of a conversation: short names, and nothing for empty values. Stages, answers and choices are
/// stored by name, so that a new version recognises what it does not know.
/// </summary>
internal sealed class StoredState
{
    [JsonPropertyName("s")] public string? Stage { get; set; }

    [JsonPropertyName("l")] public string? Language { get; set; }

    [JsonPropertyName("n")] public int Screen { get; set; }

    [JsonPropertyName("ok")] public bool Safe { get; set; }

    [JsonPropertyName("i")] public bool CardSeen { get; set; }

    [JsonPropertyName("m")] public string? Measure { get; set; }

    [JsonPropertyName("t")] public string? Topic { get; set; }

    /// <summary>Each entry is a stage, its measure, its question and its topic, separated by slashes.</summary>
    [JsonPropertyName("b")] public string[]? NavigationHistory { get; set; }

    /// <summary>Each entry is an answer, a space, and its question.</summary>
    [JsonPropertyName("a")] public string[]? Answers { get; set; }

    [JsonPropertyName("r")] public string? Region { get; set; }

    [JsonPropertyName("d")] public StoredDraft? Draft { get; set; }

    [JsonPropertyName("c")] public string? Code { get; set; }

    [JsonPropertyName("f")] public Guid? Referral { get; set; }

    [JsonPropertyName("q")] public CaseDraft? CaseDraft { get; set; }

    /// <summary>As <see cref="AlertTimes.Written"/> has it.</summary>
    [JsonPropertyName("g")] public string? AlertDraft { get; set; }

    /// <summary>The times, a slash, and the number.</summary>
    [JsonPropertyName("nr")] public string? Number { get; set; }

    [JsonPropertyName("u")] public bool HasNewAnswer { get; set; }

    [JsonPropertyName("e")] public int? MessagesBefore { get; set; }

    [JsonPropertyName("v")] public int? Summary { get; set; }

    [JsonPropertyName("j")] public StoredHandOver? HandOver { get; set; }

    [JsonPropertyName("w")] public int WrongCodes { get; set; }

    [JsonPropertyName("z")] public DateTime? CodesRestUntil { get; set; }

    [JsonPropertyName("h")] public string? Distress { get; set; }

    [JsonPropertyName("p")] public string? Offered { get; set; }

    [JsonPropertyName("k")] public string? Wish { get; set; }

    [JsonPropertyName("o")] public string? Notice { get; set; }

    [JsonPropertyName("y")] public StoredWords? Words { get; set; }

    [JsonPropertyName("yc")] public StoredWords? ChosenWords { get; set; }

    [JsonPropertyName("yp")] public string? DecoyPage { get; set; }

    [JsonPropertyName("yx")] public bool Clears { get; set; }

    [JsonPropertyName("x")] public string[]? Counted { get; set; }

    public static StoredState Of(Conversation conversation) => new()
    {
        Stage = conversation.Stage.ToString(),
        Language = conversation.Language.Code,
        Screen = conversation.Screen,
        Safe = conversation.Safe,
        CardSeen = conversation.CardSeen,
        Measure = conversation.Measure,
        Topic = conversation.Topic,
        NavigationHistory = StoredDraft.Some(conversation.NavigationHistory.Select(place => $"{place.Stage}/{place.Measure}/{place.Question}/{place.Topic}".TrimEnd('/'))),
        Answers = StoredDraft.Some(conversation.Answers.Select(given => $"{given.Answer} {given.Question}")),
        Region = conversation.Region,
        Draft = StoredDraft.Of(conversation.Draft),
        Code = conversation.Code,
        Referral = conversation.Referral,
        CaseDraft = conversation.CaseDraft,
        AlertDraft = conversation.AlertDraft?.Written,
        Number = conversation.Number is { } number ? $"{string.Join(' ', number.Times)}/{number.Number}" : null,
        HasNewAnswer = conversation.HasNewAnswer,
        MessagesBefore = conversation.MessagesBefore,
        Summary = conversation.Summary,
        HandOver = StoredHandOver.Of(conversation.HandOver),
        WrongCodes = conversation.WrongCodes,
        CodesRestUntil = conversation.CodesRestUntil,
        Distress = conversation.Distress?.ToString(),
        Offered = conversation.Offered is [] ? null : Offers.Write(conversation.Offered),
        Wish = conversation.Wish?.Written,
        Notice = conversation.Notice,
        Words = StoredWords.Of(conversation.Words),
        ChosenWords = StoredWords.Of(conversation.ChosenWords),
        DecoyPage = conversation.DecoyPage,
        Clears = conversation.Clears,
        Counted = StoredDraft.Some(conversation.Counted),
    };

    /// <exception cref="FormatException">The stored form names a stage, an answer or a choice that this version does not have.</exception>
    public Conversation ToConversation() => new()
    {
        Stage = StoredDraft.Named<Stage>(Stage),
        Language = new Language(Language),
        Screen = Screen,
        Safe = Safe,
        CardSeen = CardSeen,
        Measure = Measure,
        Topic = Topic,
        NavigationHistory = [.. (NavigationHistory ?? []).Select(PlaceIn)],
        Answers = [.. (Answers ?? []).Select(AnswerIn)],
        Region = Region,
        Draft = (Draft ?? new StoredDraft()).ToDraft(),
        Code = Code,
        Referral = Referral,
        CaseDraft = CaseDraft,
        AlertDraft = AlertTimes.Read(AlertDraft),
        Number = NumberIn(Number),
        HasNewAnswer = HasNewAnswer,
        MessagesBefore = MessagesBefore,
        Summary = Summary,
        HandOver = (HandOver ?? new StoredHandOver()).ToDraft(),
        WrongCodes = WrongCodes,
        CodesRestUntil = CodesRestUntil,
        Distress = Distress is null ? null : StoredDraft.Named<DistressKind>(Distress),
        Offered = Offers.In(Offered ?? ""),
        Wish = Intent.Read(Wish),
        Notice = Notice,
        Words = Words?.ToWords(),
        ChosenWords = ChosenWords?.ToWords(),
        DecoyPage = DecoyPage,
        Clears = Clears,
        Counted = [.. (Counted ?? []).Select(Written)],
    };

    private static PhoneNumber? NumberIn(string? number) => number?.Split('/', 2) is [var times, var digits]
        ? new PhoneNumber(digits, [.. times.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(StoredDraft.Named<SafeTime>)])
        : null;

    private static Place PlaceIn(string? place)
    {
        var parts = Written(place).Split('/');
        return new Place(StoredDraft.Named<Stage>(parts[0]), Part(parts, 1), Part(parts, 2), Part(parts, 3));
    }

    /// <summary>The annotations of a list do not keep a null out of it.</summary>
    private static string Written(string? entry) => entry ?? throw new FormatException("An entry of a list is missing.");

    private static string? Part(string[] parts, int at) => parts.Length > at && parts[at].Length > 0 ? parts[at] : null;

    private static GivenAnswer AnswerIn(string? answer)
    {
        var parts = Written(answer).Split(' ', 2);
        return parts.Length == 2
            ? new GivenAnswer(parts[1], StoredDraft.Named<Answer>(parts[0]))
            : throw new FormatException("An answer without its question.");
    }
}

/// <summary>The JSON source generation for the stored form.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredState))]
[JsonSerializable(typeof(long[]))]
internal sealed partial class StoredStateJson : JsonSerializerContext;
