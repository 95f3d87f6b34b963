using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    internal enum Kind
    {
        Fixed,
        Dynamic,
        Ignored,
    }

    /// <summary>A condition, with the words by which it is reported when it is not met.</summary>
    internal sealed class Guard(Func<bool> condition, string? description)
    {
        public InvocationInfo Method { get; } = new(condition.Method.Name, description);

        public bool IsMet => condition();
    }

    /// <summary>What one trigger does in one state when its guards are met; no destination means that it is ignored.</summary>
    internal sealed record Way(TTrigger Trigger, Kind Kind, Func<TState>? Destination, Guard[] Guards)
    {
        public TState? FixedDestination { get; init; }

        public InvocationInfo? Selector { get; init; }

        public DynamicStateInfos? Possible { get; init; }

        public string[] Unmet() => [.. Guards.Where(guard => !guard.IsMet).Select(guard => guard.Method.Description)];
    }

    /// <summary>A state with its ways out and its superstate.</summary>
    internal sealed class Node(TState state)
    {
        private readonly Dictionary<TTrigger, List<Way>> _ways = [];

        public TState State => state;

        public Node? Above { get; set; }

        public void Add(Way way)
        {
            if (!_ways.TryGetValue(way.Trigger, out var ways))
                _ways[way.Trigger] = ways = [];
            ways.Add(way);
        }

        public IEnumerable<Node> SelfAndAbove()
        {
            for (var node = this; node is not null; node = node.Above)
                yield return node;
        }

        /// <summary>The nearest way whose guards are met, from here upwards; else the descriptions of the guards that were not, of the outermost state that knows the trigger.</summary>
        public (Way? Found, string[] Unmet) Find(TTrigger trigger)
        {
            string[] unmet = [];
            foreach (var node in SelfAndAbove())
            {
                if (!node._ways.TryGetValue(trigger, out var ways))
                    continue;
                var tried = ways.ConvertAll(way => (Way: way, Unmet: way.Unmet()));
                var open = tried.FindAll(one => one.Unmet.Length == 0);
                if (open.Count > 1)
                    throw new InvalidOperationException($"In state '{node.State}' trigger '{trigger}' has more than one way out whose guards are met. Guards must exclude each other.");
                if (open.Count == 1)
                    return (open[0].Way, []);
                unmet = [.. tried.SelectMany(one => one.Unmet)];
            }

            return (null, unmet);
        }

        public IEnumerable<TTrigger> Permitted() =>
            SelfAndAbove().SelectMany(node => node._ways.Where(ways => ways.Value.Exists(way => way.Unmet().Length == 0)).Select(ways => ways.Key));

        public IEnumerable<TState> FixedDestinations() =>
            _ways.Values.SelectMany(ways => ways).Where(way => way.Kind == Kind.Fixed).Select(way => way.FixedDestination!);

        public void Describe(StateInfo info, Func<TState, StateInfo> infoOf)
        {
            if (Above is not null)
                info.PlaceUnder(infoOf(Above.State));
            foreach (var way in _ways.Values.SelectMany(ways => ways))
            {
                var trigger = new TriggerInfo(way.Trigger);
                var guards = way.Guards.Select(guard => guard.Method).ToArray();
                info.Add(way.Kind switch
                {
                    Kind.Fixed => new FixedTransitionInfo(trigger, guards, infoOf(way.FixedDestination!)),
                    Kind.Dynamic => new DynamicTransitionInfo(trigger, guards, way.Selector!, way.Possible),
                    _ => new IgnoredTransitionInfo(trigger, guards),
                });
            }
        }
    }
}
