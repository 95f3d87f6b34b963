using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>The key changes while the service runs: nothing is lost, and with the old key goes what was encrypted under it.</summary>
public sealed class KeyRotationTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everything_is_encrypted_anew_and_a_copy_of_the_database_from_before_cannot_be_read_any_more(bool onPostgres)
    {
        await using var app = new WegoBotApp { OnPostgres = onPostgres, With = RotationByHand.Setup };
        var (person, referral) = await HasACase(app);
        await EncryptedRows.Add(app);
        Protector(app).Protect("cookie");
        var (before, secrets) = (await EncryptedRows.UnderKeyFile(app), KeyFile.Read(app.KeyPath));
        Assert.Equal(EncryptedColumns.UnderKeyFile.Select(column => column.Name).Append("DataProtectionKeys.Xml").Distinct().Order(), before.Select(one => one.Column).Distinct().Order());
        var (read, all) = await EncryptedRows.UnderDataKeys(app, Encryption(secrets), before);
        Assert.Equal(all, read);
        Assert.InRange(all, 5, int.MaxValue); // her conversation, what she shared, the answer, the note, the summary

        await Rotates(app);

        var (after, rest) = (await EncryptedRows.UnderKeyFile(app), KeyFile.Read(app.KeyPath));
        Assert.Equal([2], rest.Encryption.Keys);
        Assert.Equal(secrets.Lookup, rest.Lookup);
        Assert.Equal(before.Select(one => (one.Column, Convert.ToHexString(one.Row))).Order(), after.Select(one => (one.Column, Convert.ToHexString(one.Row))).Order());
        Assert.All(after, one => Assert.NotNull(Encryption(rest).Decrypt(one.Value, one.Column, one.Row)));
        Assert.Equal((all, all), await EncryptedRows.UnderDataKeys(app, Encryption(rest), after));
        Assert.All(before, one => Assert.Null(Encryption(rest).Decrypt(one.Value, one.Column, one.Row)));
        Assert.Equal((0, all), await EncryptedRows.UnderDataKeys(app, Encryption(rest), before));

        Assert.NotNull((await app.Desk.Open("ruse", referral, Wait))!.Shared);
        Assert.Equal(Stage.MyReferral, (await person.Presses(Trigger.Skip)).Screen.Stage);
        await OneDamagedVersionTakesNothingElseDown(app, referral);
    }

    /// <summary>A value that names a key which was never registered is damaged. One that names a registered key is not taken for lost.</summary>
    private static async Task OneDamagedVersionTakesNothingElseDown(WegoBotApp app, Guid referral)
    {
        var (encryption, centres) = (app.Services.GetRequiredService<ColumnEncryption>(), app.Worker<CurrentCentres>());
        await using var db = app.NewDb();
        var settings = await db.CentreSettings.SingleAsync();
        settings.Content = [0x80, .. settings.Content.AsSpan(1)];
        var hers = await db.Referrals.SingleAsync(row => row.Id == referral);
        hers.DataKey = [0x80, .. hers.DataKey.AsSpan(1)];
        await db.SaveChangesAsync();
        var version = ColumnEncryption.VersionOf(settings.Content);

        var refreshes = centres.Refreshes;
        await centres.Refresh(Wait);
        Assert.Equal(refreshes + 1, centres.Refreshes);
        Assert.Null((await app.Desk.Open("ruse", referral, Wait))!.Shared);
        Assert.Null(encryption.Decrypt(settings.Content, "CentreSettings.Content", "plovdiv"u8));

        db.KeyChecks.Add(new KeyCheckRow { Id = version, Check = [1] });
        await db.SaveChangesAsync();
        await Assert.ThrowsAsync<KeyNotHeldException>(() => centres.Refresh(Wait));
        Assert.Throws<KeyNotHeldException>(() => encryption.Decrypt(settings.Content, "CentreSettings.Content", "plovdiv"u8));
    }

    [Fact]
    public async Task A_rotation_that_was_cut_off_anywhere_goes_on_where_it_stopped()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        string cookie;
        try
        {
            await using (var app = new WegoBotApp(folder) { OnPostgres = false, With = RotationByHand.Setup })
            {
                await HasACase(app);
                await app.Person("B").ReachesHome();
                await EncryptedRows.Add(app);
                cookie = Protector(app).Protect("cookie");
                Assert.Equal(2, await app.Services.GetRequiredService<KeyRotation>().Add(Wait));
                Assert.Equal(2, await app.Services.GetRequiredService<KeyRotation>().Use(Wait));
                app.Services.GetRequiredService<KeyRotationSteps>().ReadFile();
                Assert.True(await app.Services.GetRequiredService<KeyRotationSteps>().Choose(Wait));
                await using var db = app.NewDb();
                Assert.True(await ColumnReencryption.Of(EncryptedColumns.UnderKeyFile[0]).Batch(db, app.Services.GetRequiredService<ColumnEncryption>(), 2, 1, Wait));
                Assert.Equal([1, 2], (await EncryptedRows.UnderKeyFile(app)).Select(one => ColumnEncryption.VersionOf(one.Value)).Distinct().Order());
            }

            await using var again = new WegoBotApp(folder) { OnPostgres = false, With = RotationByHand.Setup };
            Assert.Equal(Stage.Home, (await again.Person("B").Screen()).Stage);
            await RotationByHand.Step(again);
            await Finishes(again);
            Assert.All(await EncryptedRows.UnderKeyFile(again), one => Assert.Equal(2, ColumnEncryption.VersionOf(one.Value)));
            Assert.Equal([2], KeyFile.Read(again.KeyPath).Encryption.Keys);
            Assert.Equal(Stage.Home, (await again.Person("B").Screen()).Stage);
            Assert.Equal("cookie", Protector(again).Unprotect(cookie));
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    [Fact]
    public async Task The_old_key_stays_while_a_value_needs_it_and_a_damaged_value_does_not_keep_it_for_ever()
    {
        await using var app = new WegoBotApp { OnPostgres = false, With = RotationByHand.Setup };
        await app.Person("A").ReachesHome();
        await app.Person("B").ReachesHome();
        var rotation = app.Services.GetRequiredService<KeyRotation>();
        await rotation.Add(Wait);
        await rotation.Use(Wait);
        await RotationByHand.Step(app);
        var hers = app.Person("A").Id;
        await using (var db = app.NewDb())
        {
            // As a copy would leave it that still encrypted with the old key, and as a disk may.
            var row = await db.Conversations.SingleAsync(row => row.Id == hers);
            row.DataKey = Encryption(KeyFile.Read(app.KeyPath), 1).NewKey("Conversations.DataKey", hers.ToBytes()).Wrapped;
            var other = await db.Conversations.SingleAsync(row => row.Id != hers);
            other.DataKey = [0, 1, .. other.DataKey.AsSpan(2)];
            await db.SaveChangesAsync();
        }

        app.Clock.Passes(KeyRotationSteps.Grace);
        Assert.Empty(await app.Services.GetRequiredService<KeyRotationSteps>().Retire(Wait));
        Assert.Equal([1, 2], KeyFile.Read(app.KeyPath).Encryption.Keys.Order());
        Assert.Equal((2, 2), await rotation.Status(Wait) is var status ? (status.InUse, status.Values) : default);
        await RotationByHand.Step(app);
        Assert.Equal([2], KeyFile.Read(app.KeyPath).Encryption.Keys);
        Assert.Equal([0, 2], (await EncryptedRows.UnderKeyFile(app)).Select(one => ColumnEncryption.VersionOf(one.Value)).Distinct().Order());
    }

    private static IDataProtector Protector(WegoBotApp app) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    /// <summary>Begins a rotation and carries it to its end.</summary>
    internal static async Task Rotates(WegoBotApp app)
    {
        var rotation = app.Services.GetRequiredService<KeyRotation>();
        await rotation.Add(Wait);
        await RotationByHand.Step(app);
        await rotation.Use(Wait);
        await RotationByHand.Step(app);
        await Finishes(app);
    }

    internal static async Task Finishes(WegoBotApp app)
    {
        var leader = app.Services.GetRequiredService<LeaderElection>();
        await Eventually.Holds(() => leader.IsLeader);
        app.Clock.Passes(KeyRotationSteps.Grace + TimeSpan.FromSeconds(1));
        await RotationByHand.Step(app);
    }

    /// <summary>A case with an answer and a note, and her conversation.</summary>
    internal static async Task<(Person Person, Guid Referral)> HasACase(WegoBotApp app)
    {
        var person = app.Person("A");
        await person.SendsReferral();
        var referral = (await app.Desk.List("ruse", Wait)).Single().Id;
        await app.Desk.Open("ruse", referral, Wait);
        await app.Decides("ruse", referral, ReferralStatus.Accepted, "can_help", Wait);
        Assert.True(await app.Services.GetRequiredService<CaseNotes>().Add("ruse", referral, CaseMessageContent.Prepared("note"), Wait));
        await app.Asks("ruse", referral, InstitutionKind.Municipality, "training");
        return (person, referral);
    }

    internal static ColumnEncryption Encryption(Secrets secrets, int? inUse = null)
    {
        var keys = new Keys(secrets);
        keys.Encryption.Use(inUse ?? secrets.Newest);
        return new ColumnEncryption(keys, RandomNumberGenerator.Create());
    }
}
