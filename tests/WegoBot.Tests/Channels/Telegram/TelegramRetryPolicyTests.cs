using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using WegoBot.Channels.Telegram;

namespace WegoBot.Tests.Channels.Telegram;

public sealed class TelegramRetryPolicyTests
{
    [Theory]
    [InlineData(7, 7)]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(int.MinValue, 0)]
    [InlineData(int.MaxValue, 24 * 60 * 60)]
    public void It_waits_as_long_as_it_is_told_and_never_what_no_clock_can_wait(int told, int waited)
    {
        using var random = RandomNumberGenerator.Create();
        var retries = new TelegramRetryPolicy(TimeProvider.System, random, NullLogger<TelegramRetryPolicy>.Instance);

        Assert.Equal(TimeSpan.FromSeconds(waited), retries.PauseAfter(new ApiRequestException("x", 429, new ResponseParameters { RetryAfter = told }), 1));
    }

    [Fact]
    public async Task However_long_our_own_database_is_away_it_is_tried_again_every_few_seconds()
    {
        using var random = RandomNumberGenerator.Create();
        var (clock, tries) = (new ManualTimeProvider(), 0);
        var insisting = new TelegramRetryPolicy(clock, random, NullLogger<TelegramRetryPolicy>.Instance)
            .RetryUntilDone(() => ++tries <= 20 ? Task.FromException<bool>(new IOException()) : Task.FromResult(true), CancellationToken.None);
        for (var failures = 1; failures <= 20; failures++)
        {
            var pause = await clock.Waiting(wait => wait > TimeSpan.Zero);
            Assert.InRange(pause, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(6));
            clock.Advance(pause);
        }

        Assert.True(await insisting);
    }
}
