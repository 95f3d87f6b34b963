using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Fuzz;

/// <summary>A centre that answers, asks and proposes anything about the referrals that were sent.</summary>
public sealed class FuzzedCentre(FuzzedConversations all)
{
    private readonly IServiceProvider _services = all.Service.Services;

    public async Task Acts(FuzzRandom random)
    {
        if (all.One(random) is not { } sent)
            return;
        if (await Patience.With(() => _services.GetRequiredService<CentreReferrals>().Open(sent.Centre, sent.Referral, CancellationToken.None)) is not { Shared: not null } open)
            return;
        await (random.Below(6) switch
        {
            0 => Asks(random, sent.Centre, open),
            1 => Proposes(random, sent.Centre, open),
            2 => MovesOn(random, sent.Centre, open.Id),
            3 => Writes(random, sent.Centre, open),
            _ => Answers(random, sent.Centre, open),
        });
    }

    private Task<Decision> Answers(FuzzRandom random, string centre, OpenReferral open)
    {
        var goesOn = !random.OneIn(10);
        var answer = random.OneOf(all.Catalogue.Answers.Where(one => !goesOn || one.For is not (ReferralStatus.Declined or ReferralStatus.Done)).ToArray());
        return Patience.With(() => _services.GetRequiredService<CentreAnswers>().Decide(centre, open.Id, default, open.State, answer.For, answer.Id, CancellationToken.None));
    }

    private Task<Decision> Writes(FuzzRandom random, string centre, OpenReferral open)
    {
        var (content, _) = _services.GetRequiredService<CaseScrubber>().Draft(Mutator.Words(random), new Language("bg"), null, speaksOfDanger: false);
        return content is not { Text.Length: > 0 } draft
            ? Task.FromResult(Decision.NotPossible)
            : Patience.With(() => _services.GetRequiredService<CentreAnswers>().Write(centre, open.Id, default, open.State, ReferralStatus.WaitingForHer, new CaseMessageContent(null, draft.Text), new Language("bg"), CancellationToken.None));
    }

    private Task<Decision> Asks(FuzzRandom random, string centre, OpenReferral open)
    {
        var choice = new SummaryChoice(random.OneOf(Enum.GetValues<InstitutionKind>()), null, random.OneOf(all.Catalogue.Measures).Id,
            [.. open.Shared!.Facts.Select(fact => fact.Question)], DateOnly.FromDateTime(open.SentAt).AddDays(14));
        return Patience.With(() => _services.GetRequiredService<CentreSummaries>().Ask(centre, open.Id, default, open.State, choice, CancellationToken.None));
    }

    private Task<Decision> Proposes(FuzzRandom random, string centre, OpenReferral open) => Patience.With(() => _services.GetRequiredService<CentreHandOvers>().Propose(
        centre, open.Id, default, open.State, random.OneOf(all.Catalogue.Centres).Id, random.OneOf(all.Catalogue.HandOverReasons.ToArray()), CancellationToken.None));

    private async Task MovesOn(FuzzRandom random, string centre, Guid referral)
    {
        var summaries = _services.GetRequiredService<CentreSummaries>();
        if (await summaries.Of(centre, referral, CancellationToken.None) is not [.., var last])
            return;
        var (act, outcome) = (random.Below(3), random.OneOf(all.Catalogue.Outcomes).Id);
        await Patience.With(() => act switch
        {
            0 => summaries.Drop(centre, last.Id, default, CancellationToken.None),
            1 => summaries.SendOn(centre, last.Id, default, CancellationToken.None),
            _ => summaries.Record(centre, last.Id, default, outcome, CancellationToken.None),
        });
    }
}
