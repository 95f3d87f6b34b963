using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Notifies staff by e-mail, always with the same sentence and a link. Neither says who, what, where or when.</summary>
public sealed class EmailNotices(SmtpSender sender, EmailRecipients addresses, Texts texts, IOptions<EmailLink> link)
{
    /// <summary>The stored names: add, never rename. Each address has a delivery of its own, so that one that is refused keeps no other waiting.</summary>
    private static readonly Dictionary<EscalationStep, string> Kinds = new()
    {
        [EscalationStep.OnDuty] = "email",
        [EscalationStep.Second] = "email-second",
        [EscalationStep.Head] = "email-head",
        [EscalationStep.Coordinator] = "email-coordinator",
    };

    internal static IEnumerable<EscalationStep> Steps => Kinds.Keys;

    /// <summary>The delivery to one place of the list of those whose turn it is.</summary>
    internal Delivery To(EscalationStep step, int place) => new($"{Kinds[step]}-{place + 1}", (notice, cancellationToken) =>
        Send(notice.Centre, step, place, NoticeSentences.Of(notice), cancellationToken))
    {
        Kind = Kinds[step],
        Step = step,
        IsFallback = true,
        IsFor = (_, centre) => addresses.Of(centre, step).Count > place,
        Address = centre => addresses.Of(centre, step)[place],
        Test = (centre, cancellationToken) => Send(centre, step, place, "staff.group.test", cancellationToken),
    };

    private Task Send(string centre, EscalationStep step, int place, string sentence, CancellationToken cancellationToken)
    {
        if (addresses.Of(centre, step) is not { } all || all.Count <= place)
            throw new InvalidOperationException("The centre has no such address any more.");
        var language = addresses.LanguageOf(centre);
        return sender.Send(all[place], texts.Say(language, "staff.email.subject"), $"{texts.Say(language, sentence)}\n\n{link.Value.StaffPage}\n", cancellationToken);
    }
}
