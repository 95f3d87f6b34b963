namespace WegoBot.Privacy;

/// <summary>What a removed piece of text was.</summary>
public enum PersonalDataKind
{
    /// <summary>Uniform civil number (ЕГН).</summary>
    Egn,

    /// <summary>Personal number of a foreigner (ЛНЧ).</summary>
    Lnch,
    Iban,
    Phone,
    Email,
    Link,

    /// <summary>A name in a social network, or a user name.</summary>
    Handle,
    Coordinates,

    /// <summary>The number plate of a car.</summary>
    Plate,
    IdCard,
    Address,
    BirthDate,

    /// <summary>Sixteen digits, as a case code has them.</summary>
    CaseCode,

    /// <summary>Any other number of ten digits or more.</summary>
    OtherNumber,
}
