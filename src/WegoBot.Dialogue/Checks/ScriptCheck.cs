using System.Collections.Concurrent;
using Stateless.Reflection;

namespace WegoBot.Dialogue;

/// <summary>Finds stages that cannot be reached or left, and screens that do not fit a channel.</summary>
public sealed class ScriptCheck(Catalogue catalogue, Texts texts)
{
    /// <summary>The longest text that a Telegram message holds (https://core.telegram.org/bots/api#sendmessage); the other channels allow more.</summary>
    public const int LongestScreen = 4096;

    /// <summary>The longest label that every channel shows in full on a phone.</summary>
    public const int LongestLabel = 28;

    private readonly ConcurrentDictionary<Language, Lazy<IReadOnlyList<(Conversation Conversation, Screen Screen)>>> _screens = [];

    /// <summary>The configured state machine.</summary>
    public StateMachineInfo Machine { get; } = Script.Of(catalogue, texts).Description;

    /// <summary>One line for each finding; empty when there are none.</summary>
    public IEnumerable<string> Findings() => Unreachable().Concat(NotLeavable()).Concat(texts.Languages.All.SelectMany(TooLong))
        .Concat(DecoyCheck.Findings(catalogue, texts)).Concat(ProfileCheck.Findings(texts)).Concat(VoiceCheck.Findings(catalogue, texts, ButtonKeys()));

    /// <summary>The keys of the sentences that stand on buttons.</summary>
    public IReadOnlySet<string> ButtonKeys() => Screens(texts.Languages.Default)
        .SelectMany(sample => sample.Screen.Rows).SelectMany(row => row).Select(button => button.Key).ToHashSet();

    /// <summary>The stages that the stage's own and inherited triggers lead to.</summary>
    public static IEnumerable<Stage> Onward(StateInfo state) => Lineage(state)
        .SelectMany(one => one.FixedTransitions.Select(fixed_ => (Stage)fixed_.DestinationState.UnderlyingState)
            .Concat(one.DynamicTransitions.SelectMany(dynamic_ => dynamic_.PossibleDestinationStates ?? [])
                .Select(possible => Enum.Parse<Stage>(possible.DestinationState))))
        .Distinct();

    /// <summary>A state and its superstates.</summary>
    public static IEnumerable<StateInfo> Lineage(StateInfo state)
    {
        for (var one = state; one is not null; one = one.Superstate) yield return one;
    }

    /// <summary>The screens of a language, drawn once.</summary>
    private IReadOnlyList<(Conversation Conversation, Screen Screen)> Screens(Language language) =>
        _screens.GetOrAdd(language, one => new(() => [.. new ScreenSamples(catalogue, texts).Screens(one)])).Value;

    private IEnumerable<StateInfo> Stages => Machine.States.Where(state => (Stage)state.UnderlyingState != Stage.Anywhere);

    private IEnumerable<string> Unreachable()
    {
        var states = Stages.ToDictionary(state => (Stage)state.UnderlyingState);
        var reached = new HashSet<Stage> { Stage.Greeting };
        var open = new Queue<Stage>(reached);
        while (open.TryDequeue(out var stage))
            foreach (var next in Onward(states[stage]).Where(reached.Add))
                open.Enqueue(next);
        return states.Keys.Where(stage => !reached.Contains(stage)).Select(stage => $"Script.cs: {stage}: cannot be reached");
    }

    // The decoy is left by the safe word alone; DecoyCheck looks at it.
    private IEnumerable<string> NotLeavable() =>
        from state in Stages.Where(state => (Stage)state.UnderlyingState != Stage.Decoy)
        from trigger in new[] { Trigger.Leave, Trigger.HelpNow, Trigger.Home, Trigger.Languages, Trigger.SwitchLanguage, Trigger.Forget, Trigger.Back }
        where !Lineage(state).SelectMany(Handled).Contains(trigger)
        select $"Script.cs: {state.UnderlyingState}: {trigger} does not work there";

    private static IEnumerable<Trigger> Handled(StateInfo state) => state.Transitions
        .Concat(state.IgnoredTriggers)
        .Select(transition => (Trigger)transition.Trigger.UnderlyingTrigger);

    private IEnumerable<string> TooLong(Language language)
    {
        var file = $"localization/{language}.yaml";
        foreach (var (conversation, screen) in Screens(language))
        {
            if (screen.Lines.Sum(line => line.Text.Length + 1) > LongestScreen)
                yield return $"{file}: the screen {conversation.Stage} is longer than {LongestScreen} characters";
            foreach (var button in screen.Rows.SelectMany(row => row).Where(button => button.Label.Length > LongestLabel))
                yield return $"{file}: {button.Key}: the button \"{button.Label}\" is longer than {LongestLabel} characters";
        }
    }
}
