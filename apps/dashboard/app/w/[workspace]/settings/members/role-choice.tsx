import { Choice } from '../../../../../components/choice.tsx'
import { type RoleName, roles } from '../../../../../components/roles.ts'

export function RoleChoice({ value }: { value: RoleName }) {
  return (
    <Choice
      label="Role"
      name="role"
      defaultValue={value}
      options={Object.entries(roles).map(([value, { word, meaning }]) => ({ value, word, meaning }))}
    />
  )
}
