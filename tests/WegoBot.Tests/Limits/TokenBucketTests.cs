using WegoBot.Limits;

namespace WegoBot.Tests.Limits;

public class TokenBucketTests
{
    private static readonly Pace Three = new(3, TimeSpan.FromSeconds(10));

    private readonly FakeClock _clock = new() { Stands = true };

    [Fact]
    public void It_admits_so_many_at_once_and_one_more_after_each_pause()
    {
        using var bucket = new TokenBucket(Three, _clock);
        Assert.Equal(3, Admitted(bucket, 10));
        _clock.Lives(TimeSpan.FromSeconds(25));
        Assert.Equal(2, Admitted(bucket, 10));
        _clock.Lives(TimeSpan.FromHours(1));
        Assert.Equal(3, Admitted(bucket, 10));
    }

    [Fact]
    public void A_clock_that_is_set_back_or_on_changes_nothing()
    {
        using var bucket = new TokenBucket(Three, _clock);
        Assert.Equal(3, Admitted(bucket, 3));
        _clock.Passes(TimeSpan.FromHours(2));
        _clock.Passes(TimeSpan.FromHours(-5));
        Assert.Equal(0, Admitted(bucket, 3));
    }

    [Fact]
    public void Only_a_full_one_can_be_forgotten()
    {
        using var bucket = new TokenBucket(Three, _clock);
        Admitted(bucket, 3);
        _clock.Lives(TimeSpan.FromSeconds(29));
        Assert.Null(bucket.IdleDuration);
        _clock.Lives(TimeSpan.FromSeconds(2));
        Assert.NotNull(bucket.IdleDuration);
    }

    private static int Admitted(TokenBucket bucket, int times) => Enumerable.Range(0, times).Count(_ => bucket.AttemptAcquire().IsAcquired);
}
