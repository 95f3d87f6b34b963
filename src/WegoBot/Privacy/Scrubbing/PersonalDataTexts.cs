namespace WegoBot.Privacy;

/// <summary>The keys of the placeholders that stand for removed personal data.</summary>
public static class PersonalDataTexts
{
    public static string PlaceholderKey(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Egn => "page.scrubbed.egn",
        PersonalDataKind.Lnch => "page.scrubbed.lnch",
        PersonalDataKind.Iban => "page.scrubbed.iban",
        PersonalDataKind.Phone => "page.scrubbed.phone",
        PersonalDataKind.Email => "page.scrubbed.email",
        PersonalDataKind.Link => "page.scrubbed.link",
        PersonalDataKind.Handle => "page.scrubbed.handle",
        PersonalDataKind.Coordinates => "page.scrubbed.coordinates",
        PersonalDataKind.Plate => "page.scrubbed.plate",
        PersonalDataKind.IdCard => "page.scrubbed.id_card",
        PersonalDataKind.Address => "page.scrubbed.address",
        PersonalDataKind.BirthDate => "page.scrubbed.birth_date",
        PersonalDataKind.CaseCode => "page.scrubbed.case_code",
        _ => "page.scrubbed.number",
    };
}
