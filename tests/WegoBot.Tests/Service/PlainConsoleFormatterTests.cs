using Microsoft.Extensions.Logging;

namespace WegoBot.Tests.Service;

/// <summary>Whatever an entry says, it is one line of plain text.</summary>
public sealed class PlainConsoleFormatterTests
{
    [Theory]
    [InlineData("a\r\nCritical: b")]
    [InlineData("a\nb\u0085c\u2028d\u2029e\ff")]
    [InlineData("\u001b[2J\u001b[31mred\u001b]0;title\u0007")]
    [InlineData("\u009b31m\0\b\u007f")]
    public void No_entry_ends_its_line_or_paints_the_terminal(string words)
    {
        var log = new CapturedLog();
        log.CreateLogger("WegoBot.X").Log(LogLevel.Warning, default, words, null, (said, _) => said);
        Assert.EndsWith(Environment.NewLine, log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Text[..^Environment.NewLine.Length], letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');
    }
}
