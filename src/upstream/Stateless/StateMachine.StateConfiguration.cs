using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>The configuration of one state, as a sentence. A description that is left out is the guard's method name.</summary>
    public sealed class StateConfiguration
    {
        private readonly Node _node;
        private readonly Func<TState, Node> _nodeOf;

        internal StateConfiguration(Node node, Func<TState, Node> nodeOf) => (_node, _nodeOf) = (node, nodeOf);

        /// <summary>What the superstate permits is permitted here too, unless this state says otherwise.</summary>
        /// <exception cref="ArgumentException">The state would be its own superstate.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var above = _nodeOf(superstate);
            if (above.SelfAndAbove().Contains(_node))
                throw new ArgumentException($"'{_node.State}' cannot be a substate of '{superstate}', which is a substate of it.", nameof(superstate));
            _node.Above = above;
            return this;
        }

        /// <exception cref="ArgumentException">The destination is this state: PermitReentry or Ignore say which of the two is meant.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            Add(new(trigger, Kind.Fixed, () => destinationState, []) { FixedDestination = Other(destinationState) });

        /// <inheritdoc cref="Permit"/>
        public StateConfiguration PermitIf(TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null) =>
            Add(new(trigger, Kind.Fixed, () => destinationState, [new(guard, guardDescription)]) { FixedDestination = Other(destinationState) });

        /// <summary>Leads from this state to itself.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) =>
            Add(new(trigger, Kind.Fixed, () => _node.State, []) { FixedDestination = _node.State });

        /// <inheritdoc cref="PermitReentry"/>
        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(new(trigger, Kind.Fixed, () => _node.State, [new(guard, guardDescription)]) { FixedDestination = _node.State });

        /// <summary>Nothing happens, even where a superstate permits the trigger.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(new(trigger, Kind.Ignored, null, []));

        /// <summary>Leads to the state that is chosen when the trigger is fired.</summary>
        public StateConfiguration PermitDynamic(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Dynamic(trigger, destinationStateSelector, destinationStateSelectorDescription, [], possibleDestinationStates);

        /// <inheritdoc cref="PermitDynamic"/>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            Func<bool> guard,
            string? guardDescription = null,
            DynamicStateInfos? possibleDestinationStates = null) =>
            Dynamic(trigger, destinationStateSelector, null, [new(guard, guardDescription)], possibleDestinationStates);

        private StateConfiguration Dynamic(TTrigger trigger, Func<TState> selector, string? description, Guard[] guards, DynamicStateInfos? possible)
        {
            ArgumentNullException.ThrowIfNull(selector);
            return Add(new(trigger, Kind.Dynamic, selector, guards)
            {
                Selector = new InvocationInfo(selector.Method.Name, description),
                Possible = possible,
            });
        }

        private TState Other(TState destination) =>
            destination.Equals(_node.State)
                ? throw new ArgumentException($"Permit leads to another state than '{destination}'. To stay there use PermitReentry or Ignore.", nameof(destination))
                : destination;

        private StateConfiguration Add(Way way)
        {
            _node.Add(way);
            return this;
        }
    }
}
