using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Fuzz;

/// <summary>What the persons of one service share: the script, the referrals that were sent, and the stages that anybody met.</summary>
public sealed class FuzzedConversations(FuzzService service)
{
    private readonly ConcurrentDictionary<Stage, bool> _met = [];
    private readonly List<(string Code, string Centre, Guid Referral)> _sent = [];

    public FuzzService Service => service;

    public Catalogue Catalogue { get; } = service.Services.GetRequiredService<Catalogue>();

    public StageGraph Stages { get; } = new(service.Services.GetRequiredService<Catalogue>(), service.Services.GetRequiredService<Texts>());

    public ButtonLabels Labels { get; } = new(service.Services.GetRequiredService<Texts>());

    public int Met => _met.Count;

    public int Referrals
    {
        get
        {
            lock (_sent)
                return _sent.Count;
        }
    }

    public void Meets(Stage stage) => _met.TryAdd(stage, true);

    /// <summary>A code that somebody was given; null before the first.</summary>
    public string? Code(FuzzRandom random) => One(random)?.Code;

    /// <summary>A referral that was sent, by whoever; null before the first.</summary>
    public (string Code, string Centre, Guid Referral)? One(FuzzRandom random)
    {
        lock (_sent)
            return _sent.Count == 0 ? null : _sent[Math.Max(0, _sent.Count - 1 - random.Below(40))];
    }

    /// <summary>What is stored of the referral that has this code; null for none.</summary>
    public async Task<ReferralRequest?> Sent(string code)
    {
        var hash = service.Services.GetRequiredService<KeyedHashes>().OfCode(code);
        await using var db = service.NewDb();
        if (await db.Referrals.AsNoTracking().FirstOrDefaultAsync(row => row.CodeHash == hash) is not { } row)
            return null;
        lock (_sent)
            _sent.Add((code, row.Centre, row.Id));
        return service.Services.GetRequiredService<PayloadSerializer>().Read(row);
    }

    /// <summary>Every stored referral was sent by a press of the consent, or handed over with her consent.</summary>
    public async Task AssertAllAgreed()
    {
        await using var db = service.NewDb();
        var (stored, handedOver) = (await db.Referrals.CountAsync(), await db.HandOvers.CountAsync(row => row.Status == HandOverStatus.Agreed));
        Walk.Holds(stored == Referrals + handedOver, Rule.Consent, $"{stored} referrals are stored, {Referrals} were agreed to and {handedOver} handed over.");
    }
}
