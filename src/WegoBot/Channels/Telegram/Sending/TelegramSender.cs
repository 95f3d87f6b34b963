using System.Globalization;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>Makes the calls to Telegram: one live message a chat, edited in place, or a new one under the neutral line. <see cref="MessengerSender"/> decides when.</summary>
public sealed class TelegramSender(ITelegramBotClient bot, Texts texts, TelegramRetryPolicy retries, ILogger<TelegramSender> log) : IMessenger
{
    private static readonly TimeSpan LongestAcknowledgement = TimeSpan.FromSeconds(20);
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public ChannelKind Channel => ChannelKind.Telegram;

    public bool CanEdit => true;

    public int MostFailures => 10;

    public ChatAddress? Parse(string? stored) => TelegramAddress.Parse(stored)?.InChat;

    public string Format(ChatAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new TelegramAddress(Id(address.Chat), (int?)address.Live).ToString();
    }

    public async Task<SentMessage?> Send(OutgoingScreen outgoing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        var sent = await bot.SendMessage(
            Id(outgoing.Chat),
            TelegramRenderer.Text(outgoing.Screen, MessageText.Opening(texts, outgoing.Screen.Language)),
            parseMode: ParseMode.Html,
            replyMarkup: TelegramRenderer.Buttons(outgoing.Screen),
            linkPreviewOptions: NoPreview,
            disableNotification: outgoing.Quiet || outgoing.Leaves,
            protectContent: outgoing.HasCode,
            cancellationToken: cancellationToken);
        return TelegramUpdateReader.TraceOf(sent);
    }

    public async Task<bool> Edit(string chat, long message, Screen screen, CancellationToken cancellationToken)
    {
        try
        {
            await bot.EditMessageText(
                Id(chat),
                (int)message,
                TelegramRenderer.Text(screen),
                parseMode: ParseMode.Html,
                replyMarkup: TelegramRenderer.Buttons(screen),
                linkPreviewOptions: NoPreview,
                cancellationToken: cancellationToken);
            return true;
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 400)
        {
            return refusal.Message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);
        }
    }

    public async Task<bool> Delete(string chat, IReadOnlyList<long> messages, CancellationToken cancellationToken)
    {
        try
        {
            await bot.DeleteMessages(Id(chat), messages.Select(message => (int)message), cancellationToken: cancellationToken);
            return true;
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 400)
        {
            return false;
        }
    }

    public SendFailure FailureOf(Exception fault, int failures)
    {
        var code = (fault as ApiRequestException)?.ErrorCode ?? 0;
        return new SendFailure(code, retries.PauseAfter(fault, failures), code switch
        {
            400 => Refusal.Screen,
            403 => Refusal.Blocked,
            _ => Refusal.None,
        });
    }

    /// <summary>Ends the progress bar on a pressed button. Nothing depends on it: an answer that comes too late is refused, and that is all.</summary>
    public async Task Acknowledge(string press)
    {
        try
        {
            using var limit = retries.Limit(LongestAcknowledgement);
            await bot.AnswerCallbackQuery(press, cancellationToken: limit.Token);
        }
        catch (Exception fault) when (fault is RequestException or OperationCanceledException)
        {
            log.TelegramPressNotAnswered((fault as ApiRequestException)?.ErrorCode ?? 0);
        }
    }

    private static long Id(string chat) => long.Parse(chat, CultureInfo.InvariantCulture);
}
