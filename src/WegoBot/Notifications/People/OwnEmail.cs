using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Notifications;

/// <summary>Writes to the address that somebody chose: constant sentences and the link to the staff page, or the code that confirms the address.</summary>
public sealed class OwnEmail(SmtpSender sender, Texts texts, ColumnEncryption encryption, IOptions<EmailLink> link)
{
    private const string Column = "NoticePreferences.Email";

    internal Task Send(PersonWay way, IReadOnlyList<string> sentences, CancellationToken cancellationToken)
    {
        var address = Decrypt(way.Account, way.Email) ?? throw new InvalidOperationException("The address cannot be read.");
        var said = string.Join('\n', sentences.Select(sentence => texts.Say(way.Language, sentence)));
        return sender.Send(address, texts.Say(way.Language, "staff.email.subject"), $"{said}\n\n{link.Value.StaffPage}\n", cancellationToken);
    }

    /// <exception cref="DeliveryFailedException">It could not be sent.</exception>
    internal Task SendCode(string address, string code, Language language, CancellationToken cancellationToken) =>
        sender.Send(address, texts.Say(language, "staff.email.subject"), $"{texts.Say(language, "staff.email.code", ("code", code))}\n", cancellationToken);

    internal byte[] Encrypt(Guid account, string address) => encryption.EncryptText(address, Column, account);

    /// <summary>Null when it was encrypted with another key, or altered.</summary>
    internal string? Decrypt(Guid account, byte[] address) => encryption.DecryptText(address, Column, account);
}
