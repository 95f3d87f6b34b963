using WegoBot.Dialogue;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>Every conversation as it should go, through every channel and the whole service.</summary>
public sealed class TranscriptTests(TranscriptApps apps) : IClassFixture<TranscriptApps>
{
    /// <summary>These quote what only the web chat can promise; a messenger says its own line there, and that is looked for.</summary>
    private static readonly string[] SaidOtherwiseInMessengers =
        ["reads-the-card-before-anything.bg.txt", "reads-the-card-slowly.en.txt", "reads-what-is-kept.bg.txt", "thinks-of-leaving-and-looks-who-will-know.en.txt",
         "the-wrong-last-digits-then-the-right-ones.en.txt", "wrong-end-of-the-code-then-right.bg.txt"];

    public static TheoryData<ChannelKind, string> Conversations()
    {
        var all = new TheoryData<ChannelKind, string>();
        foreach (var channel in Enum.GetValues<ChannelKind>())
            foreach (var file in Replay.Files)
                all.Add(channel, file);
        return all;
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task The_bot_says_what_the_transcript_says(ChannelKind channel, string file)
    {
        if (!Replay.SetsSomething(file))
        {
            await Play(apps, channel, file);
            return;
        }

        await using var own = new TranscriptApps();
        await Play(own, channel, file);
    }

    private static async Task Play(TranscriptApps apps, ChannelKind channel, string file)
    {
        var language = Replay.LanguageOf(file);
        var replay = new Replay(await apps.Of(channel), apps.NewTalk(channel, language), language);

        await replay.Run(file);

        Assert.Equal(channel != ChannelKind.WebChat && SaidOtherwiseInMessengers.Contains(file), replay.SaidOtherwise);
    }

    [Fact]
    public void Nothing_is_left_out()
    {
        Assert.True(Replay.Files.Length >= 81);
        Assert.All(SaidOtherwiseInMessengers, file => Assert.Contains(file, Replay.Files));
    }
}
