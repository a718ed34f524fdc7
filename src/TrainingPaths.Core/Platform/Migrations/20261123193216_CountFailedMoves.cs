using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class CountFailedMoves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "failed",
                schema: "progress",
                table: "version_migration",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "failed",
                schema: "progress",
                table: "version_migration");
        }
    }
}
