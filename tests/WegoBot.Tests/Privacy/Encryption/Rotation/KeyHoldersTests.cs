using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>Two machines with a key file each: no key is used that one of them cannot read, and none is destroyed that one of them uses.</summary>
[Trait("Engine", "Sqlite")] // each test names the engine that it is on
[LongRunning]
public sealed class KeyHoldersTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task A_key_is_used_once_every_machine_holds_it_and_destroyed_on_each_once_none_uses_it()
    {
        await using var one = new WegoBotApp { OnPostgres = true, With = RotationByHand.Setup };
        await one.Person("A").ReachesHome();
        var copy = Path.Combine(one.Folder, "other.key");
        CopyKey(one.KeyPath, copy);
        await using var other = Machine(one, copy);
        await other.Person("B").ReachesHome();
        await RotationByHand.Step(other);
        var rotation = one.Services.GetRequiredService<KeyRotation>();
        await rotation.Add(Wait);
        await RotationByHand.Step(one);
        Assert.Contains("1 of 2 running copies", (await Assert.ThrowsAsync<InvalidSettingException>(() => rotation.Use(Wait))).Message, StringComparison.Ordinal);

        CopyKey(one.KeyPath, copy);
        await RotationByHand.Step(other);
        Assert.Equal(2, await rotation.Use(Wait));
        await RotationByHand.Step(one);
        Assert.Equal((2, 1), (one.Services.GetRequiredService<Keys>().Encryption.InUse.Version, other.Services.GetRequiredService<Keys>().Encryption.InUse.Version));
        await one.Person("C").ReachesHome();
        Assert.Equal(Stage.Home, (await other.Person("C").Screen()).Stage);
        await Steps(one, other, KeyRotationSteps.Grace);
        Assert.True(KeyFile.Read(one.KeyPath).Encryption.ContainsKey(1), "the other began to use the new key a moment ago");

        await Steps(one, other, KeyRotationSteps.Grace + TimeSpan.FromSeconds(1));
        await Steps(one, other, TimeSpan.Zero);
        Assert.Equal([2], KeyFile.Read(one.KeyPath).Encryption.Keys);
        Assert.Equal([2], KeyFile.Read(copy).Encryption.Keys);
        foreach (var account in new[] { "A", "B", "C" })
            Assert.Equal(Stage.Home, (await other.Person(account).Screen()).Stage);
    }

    [Fact]
    public async Task A_copy_that_hung_and_lacks_the_key_in_use_overwrites_nothing_and_stops()
    {
        await using var one = new WegoBotApp { OnPostgres = true, With = RotationByHand.Setup };
        await one.Person("A").ReachesHome();
        var copy = Path.Combine(one.Folder, "other.key");
        CopyKey(one.KeyPath, copy);
        await using var hung = Machine(one, copy);
        Assert.Equal(Stage.Home, (await hung.Person("A").Screen()).Stage);
        await one.Services.GetRequiredService<KeyRotation>().Add(Wait);
        // The other says nothing, as a machine that stands still.
        await RotationByHand.Step(one);
        await one.Services.GetRequiredService<KeyRotation>().Use(Wait);
        await RotationByHand.Step(one);
        await one.Person("B").ReachesHome();
        var before = await Row(one, "B");
        await Assert.ThrowsAnyAsync<Exception>(() => hung.Person("B").Says("здравей"));
        var after = await Row(one, "B");
        Assert.Equal([before.State, before.DataKey], [after.State, after.DataKey]);
        await RotationByHand.Step(hung);
        Assert.True(hung.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        Assert.Equal(Stage.Home, (await one.Person("B").Screen()).Stage);
    }

    private static async Task Steps(WegoBotApp one, WegoBotApp other, TimeSpan after)
    {
        var (first, second) = (one.Services.GetRequiredService<LeaderElection>(), other.Services.GetRequiredService<LeaderElection>());
        await Eventually.Holds(() => first.IsLeader || second.IsLeader);
        // In two halves, so that neither looks as if it had ended.
        for (var half = 0; half < 2; half++)
        {
            one.Clock.Passes(after / 2);
            await RotationByHand.Step(one);
            await RotationByHand.Step(other);
            await RotationByHand.Step(one);
        }
    }

    private static async Task<ConversationRow> Row(WegoBotApp app, string account)
    {
        var id = app.Person(account).Id;
        await using var db = app.NewDb();
        return await db.Conversations.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private static WegoBotApp Machine(WegoBotApp of, string keyPath) =>
        new(of.Folder) { OnPostgres = true, Clock = of.Clock, With = RotationByHand.Setup, Settings = new Dictionary<string, string> { ["Privacy:KeyPath"] = keyPath } };

    private static void CopyKey(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
