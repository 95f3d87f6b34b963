using System.Text;

namespace WegoBot.Tests.Channels.Viber;

public sealed class ViberSignatureTests : IAsyncLifetime, IDisposable
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        $$$"""{"event":"message","message_token":7,"sender":{"id":"{{{ViberApp.Her}}}"},"message":{"type":"text","text":"здравейте"}}""");

    private readonly FakeViber _viber = new();
    private ViberApp _app = null!;

    public Task InitializeAsync()
    {
        _app = new ViberApp(_viber);
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _viber.Dispose();

    [Fact]
    public async Task A_right_signature_is_taken_from_the_header_or_the_query()
    {
        Assert.Equal(200, (await _app.Posts(Body, ViberApp.Sign(Body))).Status);
        Assert.Equal(200, (await _app.Posts(Body, ViberApp.Sign(Body).ToUpperInvariant())).Status);
        Assert.Equal(200, (await _app.Posts(Body, null, "?sig=" + ViberApp.Sign(Body))).Status);
    }

    [Fact]
    public async Task A_wrong_or_missing_signature_is_refused_and_changes_nothing()
    {
        var right = ViberApp.Sign(Body);
        string?[] wrong = [null, "", "x", right[..62], right + "00", "00" + right[2..], right[..63] + "g", ViberApp.Sign(Body, "another token"), ViberApp.Sign([.. Body, 32])];
        foreach (var signature in wrong)
            Assert.Equal(403, (await _app.Posts(Body, signature)).Status);
        Assert.Equal(403, (await _app.Posts(Body, null, "?sig=" + ViberApp.Sign(Body, "another token"))).Status);
        Assert.Equal(403, (await _app.Posts(Body, "00", "?sig=" + right)).Status);

        Assert.Equal(0, await _app.Conversations());
    }

    [Fact]
    public async Task What_is_not_signed_is_refused_before_it_is_read() =>
        Assert.Equal(403, (await _app.Posts("{"u8.ToArray(), ViberApp.Sign(Body))).Status);

    [Fact]
    public void The_comparison_takes_the_same_time_whatever_was_sent()
    {
        var source = File.ReadAllText(SourceTree.File("src/WegoBot/Channels/Viber/Receiving/ViberSignature.cs"));
        Assert.Contains("CryptographicOperations.FixedTimeEquals(given, right)", source, StringComparison.Ordinal);
        Assert.DoesNotContain("SequenceEqual", source, StringComparison.Ordinal);
    }
}
