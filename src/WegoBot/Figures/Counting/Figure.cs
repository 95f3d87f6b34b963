namespace WegoBot.Figures;

/// <summary>What is counted as one number, without a table. The names are stored: add values, never rename them.</summary>
public enum Figure
{
    /// <summary>A conversation that opened a kind of support.</summary>
    Informed,

    /// <summary>Somebody who works with women used the guide.</summary>
    GuideUsed,

    /// <summary>A company that said that it has a policy.</summary>
    EmployerPolicy,

    /// <summary>A meeting of the partners.</summary>
    Meeting,

    /// <summary>A vote that somebody gave.</summary>
    Vote,
}
