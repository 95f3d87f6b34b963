using System.Globalization;
using System.Text.RegularExpressions;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Staff;

namespace WegoBot.Tests.Limits;

/// <summary>The numbers that <c>docs/operators/floods.md</c> and <c>docs/threat-model.md</c> tell are those of the code.</summary>
public sealed class DocumentedLimitsTests
{
    private static readonly string Floods = File.ReadAllText(SourceTree.File("docs/operators/floods.md")).ReplaceLineEndings("\n");

    private static readonly string ThreatModel = OneLine(File.ReadAllText(SourceTree.File("docs/threat-model.md")));

    [Fact]
    public void The_table_of_limits_has_each_limit_with_its_number_and_no_other_row() => Assert.Equal(
        [
            Row("Turns of one conversation, or messages of one chat in a messenger", Pace.Turns, "one every 2 seconds"),
            Row("Pages of one conversation", Pace.Looks, "one a second"),
            Row("Conversations that begin at one address", Pace.Beginnings, "4 a minute"),
            Row("Conversations that begin at all addresses", Pace.AllBeginnings, "4 a second"),
            Row("Pages of one address without a conversation", Pace.StrangersLooks, "2 a second"),
            Row("Staff pages and unknown addresses, for one address", Pace.Visits, "about 60 a second"),
            $"| Turns of the web chat that wait for a commit | {ConversationLimits.WaitingInWebChat} | |",
            $"| What Telegram's or Viber's webhook brought and waits for the database, for each of the two | {ConversationLimits.WaitingInMessenger} | |",
            $"| Wrong case codes of one conversation | {CodeGuesses.Free} | pauses from {CodeGuesses.FirstPause.TotalSeconds} seconds to {CodeGuesses.LongestPause.TotalMinutes} minutes |",
            Row("Wrong case codes of all conversations", Pace.WrongCodes, "2 a second"),
            Row("Wrong codes of ballots of one address", Pace.WrongBallots, "one a second"),
        ],
        Floods.Split('\n').Where(line => line.StartsWith('|')).Skip(2));

    [Fact]
    public void Each_other_number_of_the_page_about_floods_is_one_of_the_code()
    {
        Contains(Floods, $"a number from 0 to {EphemeralSlots.Count - 1}", $"Of IPv6 only the first {EphemeralSlots.PrefixBytesOfIPv6 * 8} bits");
        Contains(
            OneLine(Floods),
            $"{ConnectionLimits.LongestHeaders.TotalSeconds} seconds for the headers, {ConnectionLimits.SlowestRate.BytesPerSecond} bytes a second for a body after {ConnectionLimits.SlowestRate.GracePeriod.TotalSeconds} seconds",
            $"{ConnectionLimits.LargestBody / 1024} KB for a body",
            $"{ConnectionLimits.LargestHeaders / 1024} KB and {ConnectionLimits.MostHeaders} lines for headers, {ConnectionLimits.LongestRequestLine / 1024} KB for the address, {ConnectionLimits.MostConnections} connections");
    }

    [Fact]
    public void The_examples_of_proxies_let_through_what_the_service_takes_and_not_less()
    {
        var (largest, headers) = (Math.Max(TelegramWebhook.MaxBytes, ViberListener.MaxBytes) / 1024, ConnectionLimits.LongestHeaders.TotalSeconds);
        Contains(File.ReadAllText(SourceTree.File("src/WegoBot/Deploy/nginx.conf")), $"client_max_body_size {largest}k;", $"client_header_timeout {headers}s;", "limit_conn connections 100;");
        Contains(File.ReadAllText(SourceTree.File("src/WegoBot/Deploy/Caddyfile")), $"max_size {largest}KiB", $"read_header {headers}s", $"max_header_size {ConnectionLimits.LargestHeaders / 1024}KiB");
        Contains(OneLine(Floods), "at most 100 connections at once");
        Contains(OneLine(File.ReadAllText(SourceTree.File("docs/operators/proxy.md"))), $"bodies of up to {largest} KB");
    }

    [Fact]
    public void Each_number_of_a_limit_in_the_threat_model_is_one_of_the_code()
    {
        var most = Pace.WrongCodes.AtOnce + TimeSpan.FromDays(365) / Pace.WrongCodes.Pause;
        Contains(
            ThreatModel,
            string.Create(CultureInfo.InvariantCulture, $"one of {EphemeralSlots.Count:N0} slots"),
            string.Create(CultureInfo.InvariantCulture, $"one pace: {Pace.WrongCodes.AtOnce} at once, then {1 / Pace.WrongCodes.Pause.TotalSeconds} a second, at most {most:N0} in a year"),
            $"from {CodeGuesses.FirstPause.TotalSeconds} seconds to {CodeGuesses.LongestPause.TotalMinutes} minutes, which outlive",
            $"A code is {CaseCode.Digits} digits",
            $"more than {1 / Pace.WrongCodes.Pause.TotalSeconds:0} first tries a second".Replace("2", "two", StringComparison.Ordinal),
            $"After {RetentionPeriods.Answers.TotalMinutes} minutes the answers are gone, after a day",
            $"older than {RetentionPeriods.SentMessages.TotalHours} hours in Telegram",
            $"leaving and restarts for {RetentionPeriods.Words.TotalDays} days",
            $"Idle lock after {StaffSessions.LockAfter.TotalMinutes} minutes");
        Assert.Equal(TimeSpan.FromDays(1), RetentionPeriods.Everything);
    }

    /// <summary>A row of the table. Its words about the pace tell the same number as the code.</summary>
    private static string Row(string what, Pace pace, string after)
    {
        var told = after switch
        {
            "one a second" => 1,
            _ when Regex.Match(after, "^one every ([0-9]+) seconds$") is { Success: true } every => 1 / Number(every),
            _ when Regex.Match(after, "^([0-9]+) a minute$") is { Success: true } minute => Number(minute) / 60,
            _ => Number(Regex.Match(after, "^(?:about )?([0-9]+) a second$")),
        };
        var (pause, isAbout) = (1 / pace.Pause.TotalSeconds, after.StartsWith("about", StringComparison.Ordinal));
        Assert.InRange(told, pause * (isAbout ? 0.9 : 0.999), pause * (isAbout ? 1.1 : 1.001));
        return $"| {what} | {pace.AtOnce} | {after} |";

        static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static void Contains(string document, params string[] sentences) =>
        Assert.All(sentences, sentence => Assert.Contains(sentence, document, StringComparison.Ordinal));

    private static string OneLine(string text) => Regex.Replace(text, "\\s+", " ");
}
