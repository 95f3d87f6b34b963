using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine as a Mermaid state diagram: superstates as nested boxes, one line for each transition.</summary>
public static class MermaidGraph
{
    /// <summary>The diagram's text, without a code fence. Names become identifiers: letters, digits and underscores.</summary>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var text = new StringBuilder("stateDiagram-v2");
        if (direction is { } towards)
            text.Append("\n\tdirection ").Append(Short(towards));
        foreach (var state in machineInfo.States.Where(state => state.Superstate is null))
            Boxes(text, state, "\t");
        Ways(text, [.. machineInfo.States]);
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

    private static void Ways(StringBuilder text, StateInfo[] states)
    {
        foreach (var state in states)
        {
            foreach (var way in state.FixedTransitions)
                Line(text, state, Id(way.DestinationState), way, Guards(way));
            foreach (var way in state.IgnoredTriggers)
                Line(text, state, Id(state), way, Guards(way));
            foreach (var way in state.DynamicTransitions)
                foreach (var possible in way.PossibleDestinationStates ?? [])
                    Line(text, state, Id(possible.DestinationState), way, [.. Guards(way), possible.Criterion]);
        }
    }

    private static string[] Guards(TransitionInfo way) => [.. way.Guards.Select(guard => guard.Description)];

    private static void Line(StringBuilder text, StateInfo from, string to, TransitionInfo way, string[] conditions)
    {
        text.Append("\n\t").Append(Id(from)).Append(" --> ").Append(to).Append(" : ").Append(way.Trigger);
        foreach (var condition in conditions.Where(condition => !string.IsNullOrEmpty(condition)))
            text.Append(" [").Append(condition).Append(']');
    }

    private static string Id(StateInfo state) => Id(state.ToString());

    private static string Id(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    private static string Short(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        MermaidGraphDirection.TopToBottom => "TB",
        _ => "BT",
    };
}
