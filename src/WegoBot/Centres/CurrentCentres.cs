using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Calendar;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Centres;

/// <summary>The settings of every centre as they hold now. What another replica stores is read within <see cref="Interval"/>; while the database cannot be used, the last that was read holds.</summary>
public sealed class CurrentCentres(
    IDbContextFactory<WegoBotDb> databases, CentreSettingsSerializer serializer, CentreCalendars calendars, Rotas rotas, Catalogue catalogue, IOptions<ReferralOptions> options, TimeProvider clock,
    ILogger<CurrentCentres> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    private volatile Snapshot _now = new(catalogue.Centres.ToDictionary(centre => centre.Id, CentreSettings.Of), new HashSet<string>(), new Dictionary<string, Rota>(), IsInUse: true);

    private int _refreshes;
    private bool _wasInUse;
    private bool _hasFailed;

    /// <summary>How often everything was read.</summary>
    internal int Refreshes => Volatile.Read(ref _refreshes);

    /// <summary>The settings of a centre of the catalogue.</summary>
    public CentreSettings Of(string centre) => _now.Settings.GetValueOrDefault(centre) ?? new CentreSettings { State = CentreState.Closed };

    /// <summary>
    /// Whether a message to the centre counts as read by somebody: somebody there has an account. Until the first account of all is made the service
    /// is being tried out, and the start says that nobody reads yet.
    /// </summary>
    public bool HasReaders(string centre) => !_now.IsInUse || options.Value.OfferWithoutStaff || _now.WithStaff.Contains(centre);

    /// <summary>Who is on duty at the centre; null for one that keeps no rota.</summary>
    public Rota? RotaOf(string centre) => _now.Rotas.GetValueOrDefault(centre);

    /// <summary>Reads everything again.</summary>
    public async Task Refresh(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.CentreSettings.AsNoTracking().ToDictionaryAsync(row => row.Centre, cancellationToken);
        var withStaff = await db.StaffMemberships.Select(row => row.Centre).Distinct().ToListAsync(cancellationToken);
        var settings = catalogue.Centres.ToDictionary(centre => centre.Id, centre => Read(centre, rows.GetValueOrDefault(centre.Id)));
        calendars.Use(settings.ToDictionary(one => one.Key, one => (one.Value.Hours, one.Value.ClosedOn, one.Value.State == CentreState.Full ? one.Value.FullUntil : null)));
        _wasInUse = _wasInUse || await HasEverHadAnAccount(db, cancellationToken);
        _now = new Snapshot(settings, withStaff.ToHashSet(), await rotas.All(db, cancellationToken), _wasInUse);
        Interlocked.Increment(ref _refreshes);
    }

    /// <summary>The first turn already knows what is set.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryRefresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken);
            await TryRefresh(stoppingToken);
        }
    }

    private async Task TryRefresh(CancellationToken cancellationToken)
    {
        try
        {
            await Refresh(cancellationToken);
            _hasFailed = false;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_hasFailed)
                log.CentreSettingsPaused(failure);
            _hasFailed = true;
        }
    }

    /// <summary>Also when the last account was removed: then nobody reads, and that must not look like a trial.</summary>
    private async Task<bool> HasEverHadAnAccount(WegoBotDb db, CancellationToken cancellationToken)
    {
        if (await db.StaffAccounts.AnyAsync(cancellationToken) || await db.AuditStarts.AnyAsync(cancellationToken))
            return true;
        foreach (var id in catalogue.Centres.Select(centre => centre.Id))
            if (await db.AuditEntries.AnyAsync(row => row.Centre == id && row.Action == AuditAction.AccountMade, cancellationToken))
                return true;
        return false;
    }

    private CentreSettings Read(Centre centre, CentreSettingsRow? row)
    {
        if (row is null)
            return CentreSettings.Of(centre);
        if (serializer.Read(row) is { } settings)
            return settings;
        log.CentreSettingsUnreadable(centre.Id);
        return CentreSettings.Of(centre);
    }

    private sealed record Snapshot(
        IReadOnlyDictionary<string, CentreSettings> Settings, IReadOnlySet<string> WithStaff, IReadOnlyDictionary<string, Rota> Rotas, bool IsInUse);
}
