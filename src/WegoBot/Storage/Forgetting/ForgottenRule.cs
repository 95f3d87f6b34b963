namespace WegoBot.Storage;

/// <summary>One kind of thing that stays forgotten when a backup is restored.</summary>
/// <param name="What">The name under which it is noted. It is stored: add, never rename.</param>
/// <param name="Table">The table that it is a part of.</param>
/// <param name="KeyColumns">The columns of the table's primary key.</param>
/// <param name="Occasions">What in the table is noted.</param>
/// <param name="EmptiedColumns">The columns that a restore leaves empty; none when it leaves out the whole row, with all that hangs on it.</param>
internal sealed record ForgottenRule(
    string What, string Table, IReadOnlyList<string> KeyColumns, IReadOnlyList<ForgottenOccasion> Occasions, IReadOnlyList<string> EmptiedColumns);

/// <summary>A change of a row that is noted.</summary>
/// <param name="Column">The column whose change it is; null for the deletion of the row.</param>
/// <param name="Condition">A condition on the row before and afterwards (OLD and NEW), in the SQL of both engines; null for every change.</param>
internal sealed record ForgottenOccasion(string? Column = null, string? Condition = null);
