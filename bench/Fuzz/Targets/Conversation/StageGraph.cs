using Stateless.Reflection;
using WegoBot.Dialogue;

namespace WegoBot.Fuzz;

/// <summary>Which stage may follow which, read from the script's own description.</summary>
public sealed class StageGraph
{
    /// <summary>What she may be shown before she has said that it is safe and has seen the card.</summary>
    private static readonly Stage[] BeforeTheCard =
        [Stage.Greeting, Stage.Card, Stage.HelpNow, Stage.Distress, Stage.MayLeave, Stage.KeepCode, Stage.Forget, Stage.Languages, Stage.Decoy, Stage.Left];

    private readonly Dictionary<Stage, HashSet<Stage>> _next = [];

    public StageGraph(Catalogue catalogue, Texts texts)
    {
        var states = Script.Of(catalogue, texts).Description.States.ToDictionary(state => (Stage)state.UnderlyingState);
        foreach (var (stage, state) in states)
            _next[stage] = [stage, .. Targets(state), .. Targets(states[Stage.Anywhere])];
        // A conversation that is over begins anew with the next words.
        _next[Stage.Left] = [Stage.Left, .. _next[Stage.Greeting]];
        // There she goes on to what she had asked for before.
        _next[Stage.Card].UnionWith(_next[Stage.Home]);
        _next[Stage.Distress].UnionWith(_next[Stage.Home]);
    }

    /// <summary>Every stage that a conversation can stand in.</summary>
    public int Count => _next.Count - 1;

    /// <summary>Whether one message may lead from one stage to another.</summary>
    /// <param name="from">Where she was.</param>
    /// <param name="to">Where she is.</param>
    /// <param name="before">Where she has been since she began: "back" leads there.</param>
    public bool Permits(Stage from, Stage to, IReadOnlySet<Stage> before) => from == Stage.Decoy ? to is Stage.Decoy or Stage.Greeting :
        (_next[from].Contains(to) || before.Contains(to)) && (BeforeTheCard.Contains(to) || before.Contains(Stage.Card) || from == Stage.Card);

    /// <summary>Where nothing is listed, she goes back to where she was.</summary>
    private static IEnumerable<Stage> Targets(StateInfo state) =>
    [
        .. state.FixedTransitions.Select(one => (Stage)one.DestinationState.UnderlyingState),
        .. state.DynamicTransitions.SelectMany(one => one.PossibleDestinationStates ?? []).Select(one => Enum.Parse<Stage>(one.DestinationState)),
    ];
}
