using System.Collections.Immutable;

namespace WegoBot.Privacy;

/// <summary>The retention rule of one table: how long it keeps each thing in it.</summary>
/// <param name="Row">The type of its rows.</param>
/// <param name="Terms">The things in it.</param>
public sealed record RetentionRule(Type Row, params ImmutableArray<RetentionTerm> Terms);
