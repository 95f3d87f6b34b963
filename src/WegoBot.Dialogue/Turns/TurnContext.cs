using System.Collections.Frozen;

namespace WegoBot.Dialogue;

/// <summary>What a turn needs to know beside the conversation itself.</summary>
/// <param name="Now">The clock in Bulgaria.</param>
/// <param name="Channel">Where she reads: what can be promised about leaving differs.</param>
/// <param name="Case">The referral that the conversation speaks of; null without one, or when it is gone.</param>
/// <param name="Found">The referral of a case code that stands in the message; null when there is none.</param>
public sealed record TurnContext(DateTime Now, ChannelKind Channel, CaseView? Case = null, CaseView? Found = null)
{
    /// <summary>What can be promised of the centres now, by their ids. A centre that is not here is as the catalogue says.</summary>
    public IReadOnlyDictionary<string, CentreAvailability> Centres { get; init; } = FrozenDictionary<string, CentreAvailability>.Empty;

    /// <summary>The pilots that coordinators have approved, whether they run already or not. They come on top of the catalogue.</summary>
    public IReadOnlyList<Pilot> Pilots { get; init; } = [];

    /// <summary>Whether the code in the message was not looked up, because too many wrong ones came before it; then <see cref="Found"/> is null.</summary>
    public bool CodesRest { get; init; }

    /// <summary>What <see cref="DialogueEngine.WordsForCentre"/> gave, without personal data; null when there is nothing, or when <see cref="NotWritten"/> says why it cannot go.</summary>
    public CaseDraft? Written { get; init; }

    /// <summary>The key of the line that says why her words cannot go; null when they can, and when there are none.</summary>
    public string? NotWritten { get; init; }

    /// <summary>What <see cref="DialogueEngine.NumberTypedIn"/> gave, as a phone number with the code of its country; null when it is none.</summary>
    public string? Number { get; init; }

    /// <summary>What else is kept of the chat, at <see cref="Stage.MyData"/>; else null.</summary>
    public KeptOfChat? Kept { get; init; }

    /// <summary>The hash of what she typed, when <see cref="DialogueEngine.WordTypedIn"/> asked for it; null for none.</summary>
    public TypedWord? Typed { get; init; }

    /// <summary>The key of the line that says why what she typed cannot be one of her two words; null when it can.</summary>
    public string? WordFault { get; init; }

    /// <summary>Whether one line can tell her here that there is an answer: in a messenger, while the centre has her referral.</summary>
    public bool MayBeAlerted => Channel != ChannelKind.WebChat && Case is { IsOpen: true };

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public CentreAvailability AvailabilityOf(Centre centre)
    {
        ArgumentNullException.ThrowIfNull(centre);
        return Centres.GetValueOrDefault(centre.Id) ?? CentreAvailability.Of(centre, Today);
    }
}

/// <summary>The kinds of chat, as far as the words differ.</summary>
public enum ChannelKind
{
    WebChat,
    Telegram,
    Viber,
}
