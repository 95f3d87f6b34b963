using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine as a Mermaid state diagram: superstates as nested boxes, one line for each transition.</summary>
public static class MermaidGraph
{
    /// <summary>The diagram's text, without a code fence. Names become identifiers: letters, digits and underscores.</summary>
    public static string Format(StateMachineInfo machineInfo)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var text = new StringBuilder("stateDiagram-v2");
        foreach (var state in machineInfo.States.Where(state => state.Superstate is null))
            Boxes(text, state, "\t");
        var choices = machineInfo.States.SelectMany(state => state.DynamicTransitions).Index().ToDictionary(way => way.Item, way => $"Decision{way.Index + 1}");
        foreach (var choice in choices.Values)
            text.Append("\n\tstate ").Append(choice).Append(" <<choice>>");
        foreach (var state in machineInfo.States)
            Ways(text, state, choices);
        return text.Append("\n[*] --> ").Append(Id(machineInfo.InitialState)).ToString();
    }

    private static void Boxes(StringBuilder text, StateInfo state, string indent)
    {
        if (state.Substates.Any())
        {
            text.Append('\n').Append(indent).Append("state ").Append(Id(state)).Append(" {");
            foreach (var substate in state.Substates)
                Boxes(text, substate, indent + "\t");
            text.Append('\n').Append(indent).Append('}');
        }
        else if (state.Superstate is not null)
        {
            text.Append('\n').Append(indent).Append(Id(state));
        }
    }

    /// <summary>A transition whose destination is chosen later leads to a choice, and from there to each possible state.</summary>
    private static void Ways(StringBuilder text, StateInfo state, Dictionary<DynamicTransitionInfo, string> choices)
    {
        foreach (var way in state.FixedTransitions)
            Line(text, Id(state), Id(way.DestinationState), way, Guards(way));
        foreach (var way in state.DynamicTransitions)
        {
            Line(text, Id(state), choices[way], way, Guards(way));
            foreach (var possible in way.PossibleDestinationStates ?? [])
                Line(text, choices[way], Id(possible.DestinationState), way, [possible.Criterion]);
        }

        foreach (var way in state.IgnoredTriggers)
            Line(text, Id(state), Id(state), way, Guards(way));
    }

    private static string[] Guards(TransitionInfo way) => [.. way.Guards.Select(guard => guard.Description)];

    private static void Line(StringBuilder text, string from, string to, TransitionInfo way, string[] conditions)
    {
        text.Append("\n\t").Append(from).Append(" --> ").Append(to).Append(" : ").Append(way.Trigger);
        foreach (var condition in conditions.Where(condition => !string.IsNullOrEmpty(condition)))
            text.Append(" [").Append(condition).Append(']');
    }

    private static string Id(StateInfo state) => Id(state.ToString());

    private static string Id(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
}
