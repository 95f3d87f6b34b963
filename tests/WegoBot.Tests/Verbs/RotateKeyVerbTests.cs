using WegoBot.Privacy;
using WegoBot.Tests.Privacy;

namespace WegoBot.Tests.Verbs;

/// <summary>The key changes in steps that an operator can follow.</summary>
public sealed class RotateKeyVerbTests
{
    [Fact]
    public async Task The_steps_say_what_comes_next_and_none_can_be_taken_too_early()
    {
        await using var app = new WegoBotApp { OnPostgres = false, With = RotationByHand.Setup };
        await app.Person("A").ReachesHome();
        Task<(int Code, string Output, string Error)> Say(string step) => Said.ByAnOperator(["rotate-key", step, .. app.VerbSettings]);
        Assert.Contains("make a new one with 'rotate-key add'", (await Say("use")).Error, StringComparison.Ordinal);
        Assert.Contains("Key 1 is in use. 0 values need an older one.", (await Say("status")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Key 2 is in the key file. Copy the file to every machine", (await Say("add")).Output, StringComparison.Ordinal);
        Assert.Contains("Key 2 in the key file is not in use yet", (await Say("add")).Error, StringComparison.Ordinal);
        Assert.Contains("Key 2 waits for 'rotate-key use'.", (await Say("status")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Key 2 is in use.", (await Say("use")).Output, StringComparison.Ordinal);
        // Her conversation, and the key of Data Protection that the start made.
        Assert.Contains("Key 2 is in use. 2 values need an older one.\nKey 1 is still needed.", (await Say("status")).Output, StringComparison.Ordinal);
        await RotationByHand.Step(app);
        app.Clock.Passes(KeyRotationSteps.Grace + TimeSpan.FromSeconds(1));
        await RotationByHand.Step(app);
        Assert.Equal("Key 2 is in use. 0 values need an older one.\n", (await Say("status")).Output);
        Assert.Equal([2], KeyFile.Read(app.KeyPath).Encryption.Keys);
    }
}
