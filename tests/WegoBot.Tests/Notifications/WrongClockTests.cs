using Microsoft.Extensions.DependencyInjection;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Tests.Notifications;

/// <summary>A clock that showed a later time, and was set right, keeps no centre waiting for that time.</summary>
public sealed class WrongClockTests : IDisposable
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly FakeClock _clock = new();
    private int _attempts;
    private Exception? _fault = new HttpRequestException();

    [Theory]
    [InlineData(3)]
    [InlineData(180)]
    public async Task A_notice_put_off_by_a_wrong_clock_is_tried_as_soon_as_it_is_right(int minutes)
    {
        await using var app = NewApp();
        await IsPutOff(app, 10);

        _clock.Passes(TimeSpan.FromMinutes(-minutes));
        _fault = null;

        await IsDelivered(app);
    }

    [Fact]
    public async Task So_is_one_that_a_restart_finds()
    {
        await using (var before = NewApp())
            await IsPutOff(before, 10);

        _clock.Passes(TimeSpan.FromHours(-3));
        _fault = null;
        await using var app = NewApp();

        await IsDelivered(app);
    }

    [Fact]
    public async Task A_clock_that_is_right_shortens_no_pause()
    {
        await using var app = NewApp();
        await IsPutOff(app, 10);
        _clock.Passes(TimeSpan.FromSeconds(9));
        await app.Worker<NotificationWorker>().DeliverDue(Wait);
        Assert.Equal(1, Volatile.Read(ref _attempts));
    }

    [Fact]
    public async Task Nobody_is_told_to_wait_for_longer_than_an_hour()
    {
        _fault = new RetryAfterException(TimeSpan.FromDays(1), new HttpRequestException());
        await using var app = NewApp();
        await IsPutOff(app, 3600);
        await app.Worker<NotificationWorker>().DeliverDue(Wait);
        Assert.Equal(1, Volatile.Read(ref _attempts));

        _clock.Passes(TimeSpan.FromHours(1));
        _fault = null;

        await IsDelivered(app);
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private WegoBotApp NewApp() => new(_folder) { Clock = _clock, With = services => services.AddSingleton(new Delivery("post", Deliver)) };

    private Task Deliver(NotificationRow notification, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _attempts);
        return _fault is { } fault ? Task.FromException(fault) : Task.CompletedTask;
    }

    private async Task IsPutOff(WegoBotApp app, int seconds)
    {
        await app.Person("A").SendsReferral();
        await Eventually.Holds(() => Post(app) is { Attempts: 1, NextAttemptAt: var next } && next == _clock.GetUtcNow().AddSeconds(seconds));
    }

    private static async Task IsDelivered(WegoBotApp app)
    {
        // A look before the clock was moved would come again only after a while.
        await Eventually.Holds(async () => await app.Worker<NotificationWorker>().DeliverDue(Wait) >= 0 && Post(app).State == NotificationState.Delivered);
        Assert.Equal(2, Post(app).Attempts);
    }

    private static NotificationRow Post(WegoBotApp app)
    {
        using var db = app.NewDb();
        return db.Notifications.Single(row => row.Delivery == "post");
    }
}
