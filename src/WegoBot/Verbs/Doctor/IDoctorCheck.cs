namespace WegoBot.Verbs;

/// <summary>Looks at one thing that the service needs.</summary>
internal interface IDoctorCheck
{
    /// <summary>What it looks at, in a word.</summary>
    string Name { get; }

    /// <summary>Says how it is, in at least one line.</summary>
    IAsyncEnumerable<DoctorFinding> Look(CancellationToken cancellationToken);
}
