using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>Looking a case code up by its hash makes it no easier to guess.</summary>
public sealed class CaseCodeHashTests
{
    /// <summary>
    /// 9 of 10 numbers of 16 digits are codes (the others would pass for a bank card): 2^52.99. The whole HMAC of 256 bits is stored, so
    /// two codes of a hundred million cases share a hash with a chance below 2^-200, and a hash is hit by a wrong code as seldom.
    /// </summary>
    [Fact]
    public void The_hash_keeps_all_of_a_codes_chance()
    {
        var codes = 9 * Math.Pow(10, CaseCode.Digits - 1);
        Assert.InRange(Math.Log2(codes), 50, 53);
        var hashes = new KeyedHashes(new Keys(new byte[Secrets.SizeInBytes]));
        var bits = 8 * hashes.OfCode("0000000000000000").Length;
        Assert.Equal(256, bits);
        Assert.InRange(2 * Math.Log2(1e8) - 1 - bits, double.NegativeInfinity, -200);
        var some = Enumerable.Range(0, 10_000).Select(number => Convert.ToHexString(hashes.OfCode(number.ToString("D16", CultureInfo.InvariantCulture)))).ToList();
        Assert.Equal(some.Count, some.Distinct().Count());
        // No digit shows in the hash: each bit of it changes with half of the codes.
        Assert.All(Enumerable.Range(0, bits), bit => Assert.InRange(some.Count(hash => ((Convert.FromHexString(hash)[bit / 8] >> (bit % 8)) & 1) == 1), 4600, 5400));
    }

    [Fact]
    public async Task The_key_of_the_hash_is_in_no_file_of_the_database_and_a_rotation_does_not_change_it()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        var person = app.Person("A");
        var code = await person.SendsReferral();
        var (keys, secrets) = (app.Services.GetRequiredService<Keys>(), KeyFile.Read(app.KeyPath));
        byte[][] secret = [secrets.Lookup, .. secrets.Encryption.Values, keys.Code, keys.Pseudonym];
        Assert.All(app.DatabaseFiles(), file => Assert.All(secret, one => Assert.Equal(-1, FileBytes.Of(file).AsSpan().IndexOf(one))));
        await using var db = app.NewDb();
        var hash = (await db.Referrals.AsNoTracking().SingleAsync()).CodeHash;
        Assert.Equal(HMACSHA256.HashData(keys.Code, System.Text.Encoding.ASCII.GetBytes(code)), hash);
        Assert.Equal(keys.Code, new Keys(secrets with { Encryption = new Dictionary<int, byte[]> { [2] = new byte[Secrets.SizeInBytes] } }).Code);
        Assert.NotEqual(keys.Code, new Keys(secrets with { Lookup = new byte[Secrets.SizeInBytes] }).Code);
    }
}
