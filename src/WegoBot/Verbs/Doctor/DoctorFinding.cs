namespace WegoBot.Verbs;

/// <summary>A line of the doctor: what was looked at, how it is, and what to do.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Result">How it is.</param>
/// <param name="Sentence">How it is and what to do, without a secret.</param>
internal sealed record DoctorFinding(string Name, DoctorResult Result, string Sentence)
{
    public override string ToString() => $"{(Result switch { DoctorResult.Ok => "ok", DoctorResult.Attention => "attention", _ => "broken" }),-9} {Name}: {Sentence}";
}

/// <summary>How something is.</summary>
internal enum DoctorResult
{
    Ok,

    /// <summary>The service runs, and somebody should do something.</summary>
    Attention,

    /// <summary>The service does not run, or does not do what it promises.</summary>
    Broken,
}
