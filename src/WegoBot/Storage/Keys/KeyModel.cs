using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>The tables of the keys: which the database needs, and which running copies hold them. No key is in them.</summary>
internal static class KeyModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<KeyCheckRow>().Property(row => row.Id).ValueGeneratedNever();
        model.Entity<KeyHolderRow>().Property(row => row.Id).ValueGeneratedNever();
    }
}
