namespace WegoBot.Dialogue;

/// <summary>Writes the exact text that the other centre would read: what she shared with the first, as far as she leaves it in.</summary>
internal sealed class HandOverText(Catalogue catalogue, ReferralText referralText)
{
    /// <summary>The request that she agrees to.</summary>
    public ReferralRequest Compose(Conversation conversation, CaseView one, HandOverView proposed) =>
        referralText.Compose(AsAMessage(conversation, proposed), From(conversation, one));

    public string Of(Conversation conversation, CaseView one, HandOverView proposed) =>
        string.Join('\n', Lines(conversation, one, proposed).Select(line => line.Text));

    public IReadOnlyList<(string? Name, string Text, string Key)> Lines(Conversation conversation, CaseView one, HandOverView proposed) =>
        referralText.Lines(AsAMessage(conversation, proposed), From(conversation, one));

    private static HandedOver From(Conversation conversation, CaseView one) =>
        new(one.Centre, conversation.HandOver.WithDialogue ? one.Messages.Count : null);

    private Conversation AsAMessage(Conversation conversation, HandOverView proposed)
    {
        var (shared, centre) = (proposed.Shared, catalogue.FindCentre(proposed.Centre));
        return conversation with
        {
            Answers = shared.Facts,
            Draft = new ReferralDraft
            {
                Centre = proposed.Centre,
                Measures = shared.Measures,
                Topic = shared.Topic,
                Contact = CanBeReached(centre, shared.Contact) ? shared.Contact : ContactPreference.Chat,
                SafeTimes = shared.SafeTimes,
                Urgency = shared.Urgency,
                TakenOut = conversation.HandOver.TakenOut,
            },
        };
    }

    private static bool CanBeReached(Centre? centre, ContactPreference contact) => contact switch
    {
        ContactPreference.Call => centre?.Phone is not null,
        ContactPreference.Visit => centre?.Address is not null,
        _ => true,
    };
}

/// <summary>Where a case comes from that is handed over.</summary>
/// <param name="Centre">The id of the centre that had it.</param>
/// <param name="Messages">How many messages go along; null for none.</param>
internal sealed record HandedOver(string Centre, int? Messages);
