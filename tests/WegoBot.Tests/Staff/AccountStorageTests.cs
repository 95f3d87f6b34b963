using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Staff;

/// <summary>What the database keeps of accounts, on either engine.</summary>
public sealed class AccountStorageTests
{
    [Fact]
    public async Task A_passkey_is_found_by_its_id_counts_on_and_keeps_nothing_of_the_device_that_made_it()
    {
        await using var app = new WegoBotApp();
        var (account, other) = (await app.Services.NewAccount("ruse", name: "Мария"), await app.Services.NewAccount("ruse"));
        byte[] id = [1, 2, 3, 255];
        await InScope(app, async accounts => Assert.True((await accounts.AddOrUpdatePasskeyAsync(
            (await accounts.FindByIdAsync(account.ToString()))!, new UserPasskeyInfo(id, [9, 8], app.Clock.GetUtcNow(), 1, ["usb"], true, false, false, "device"u8.ToArray(), "client"u8.ToArray()))).Succeeded));
        await InScope(app, async accounts =>
        {
            var owner = (await accounts.FindByPasskeyIdAsync(id))!;
            Assert.Equal((account, "Мария"), (owner.Id, owner.UserName));
            var passkey = (await accounts.GetPasskeyAsync(owner, id))!;
            Assert.Equal([9, 8], passkey.PublicKey);
            Assert.Equal((1u, true), (passkey.SignCount, passkey.IsUserVerified));
            passkey.SignCount = 7;
            Assert.True((await accounts.AddOrUpdatePasskeyAsync(owner, passkey)).Succeeded);
        });
        await InScope(app, async accounts =>
        {
            var owner = (await accounts.FindByIdAsync(account.ToString()))!;
            Assert.Equal(7u, Assert.Single(await accounts.GetPasskeysAsync(owner)).SignCount);
            Assert.Null(await accounts.GetPasskeyAsync((await accounts.FindByIdAsync(other.ToString()))!, id));
            Assert.True((await accounts.RemovePasskeyAsync(owner, id)).Succeeded);
            Assert.Null(await accounts.FindByPasskeyIdAsync(id));
        });
        Assert.DoesNotContain(app.DatabaseFiles(), file => File.ReadAllBytes(file).AsSpan().IndexOf("device"u8) >= 0);
    }

    [Fact]
    public async Task Removing_an_account_removes_its_passkeys_and_sessions()
    {
        await using var app = new WegoBotApp();
        var account = await app.Services.NewAccount("ruse");
        await app.Services.NewSession(account);
        await InScope(app, async accounts => await accounts.AddOrUpdatePasskeyAsync(
            (await accounts.FindByIdAsync(account.ToString()))!, new UserPasskeyInfo([5], [9], app.Clock.GetUtcNow(), 0, [], true, false, false, [], [])));
        await app.Services.GetRequiredService<StaffPeople>().Remove("ruse", account, CancellationToken.None);
        await using var db = app.NewDb();
        Assert.Equal((0, 0, 0, 0), (await db.StaffAccounts.CountAsync(), await db.StaffPasskeys.CountAsync(), await db.StaffMemberships.CountAsync(), await db.StaffSessions.CountAsync()));
    }

    [Fact]
    public async Task The_keys_of_data_protection_stand_in_the_database_encrypted_and_every_replica_reads_them()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = ReplicasTests.Replica(one);
        var held = Protector(one).Protect("what a passkey was asked for");
        Assert.Equal("what a passkey was asked for", Protector(other).Unprotect(held));
        await using var db = one.NewDb();
        var key = Assert.Single(await db.DataProtectionKeys.ToListAsync());
        Assert.Contains("encryptedKey", key.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key.Xml, StringComparison.Ordinal);
    }

    private static IDataProtector Protector(WegoBotApp app) => app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static async Task InScope(WegoBotApp app, Func<UserManager<StaffAccountRow>, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<UserManager<StaffAccountRow>>());
    }
}
